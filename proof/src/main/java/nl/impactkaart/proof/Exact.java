package nl.impactkaart.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;

/**
 * Conversions in which each value has one form and each form one value: what the JDK mends or overlooks is refused,
 * since bytes that could be changed unnoticed prove nothing.
 */
public final class Exact {

    private Exact() {}

    /**
     * UTF-8 as text.
     *
     * @param what the bytes are given out for, for the message
     * @throws MalformedException when they are no UTF-8
     */
    public static String text(byte[] utf8, String what) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
        } catch (CharacterCodingException e) {
            throw new MalformedException(what + " is not valid UTF-8");
        }
    }

    /**
     * Text as UTF-8.
     *
     * @param what the text is given out for, for the message
     * @throws MalformedException when it holds half a character, which UTF-8 cannot express
     */
    public static byte[] utf8(String text, String what) {
        try {
            ByteBuffer encoded = UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new MalformedException(what + " is not valid Unicode");
        }
    }

    /**
     * Base64 of RFC 4648 section 4, padded, as bytes.
     *
     * @param what the text is given out for, for the message
     * @throws MalformedException when it is not the base64 of any bytes
     */
    public static byte[] base64(String text, String what) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedException(what + " is not base64");
        }
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new MalformedException(what + " is not base64 in its one form");
        }
        return bytes;
    }
}
