package nl.impactkaart.proof.note;

import nl.impactkaart.proof.Exact;
import nl.impactkaart.proof.MalformedException;

/** What the name of a key may be: it stands between spaces in a note and before a plus in a verifier key. */
final class KeyName {

    private static final int NEXT_LINE = 0x85;

    private KeyName() {}

    /** @throws MalformedException when it is empty or holds a space, a plus or a control character */
    static String require(String name) {
        Exact.utf8(name, "the name of the key");
        if (name.isEmpty()) {
            throw new MalformedException("the name of the key is empty");
        }
        if (name.codePoints().anyMatch(KeyName::isForbidden)) {
            throw new MalformedException("the name of the key holds a space, a plus or a control character");
        }
        return name;
    }

    private static boolean isForbidden(int c) {
        return c < ' ' || c == '+' || c == NEXT_LINE || Character.isSpaceChar(c);
    }
}
