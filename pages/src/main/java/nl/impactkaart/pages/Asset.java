package nl.impactkaart.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.Resource;

/** A style sheet, script or picture, as it is and zipped. */
final class Asset {

    private static final int VERSION_LENGTH = 12;

    private final String type;
    private final String version;
    private final byte[] bytes;
    private final byte[] zipped;

    private Asset(String type, byte[] bytes) throws IOException {
        this.type = type;
        this.version = version(bytes);
        this.bytes = bytes;
        this.zipped = zip(bytes);
    }

    static Asset of(String name, Resource resource) {
        try {
            return new Asset(type(name), resource.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String type() {
        return type;
    }

    /** Of its content: another content has another address. */
    String version() {
        return version;
    }

    byte[] content(boolean asZip) {
        return (asZip ? zipped : bytes).clone();
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css;charset=UTF-8";
            case "js" -> "text/javascript;charset=UTF-8";
            case "svg" -> "image/svg+xml";
            default -> throw new IllegalArgumentException("an asset of unknown type: " + name);
        };
    }

    private static String version(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, VERSION_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] zip(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(bytes);
        }
        return zipped.toByteArray();
    }
}
