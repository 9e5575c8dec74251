package nl.impactkaart.proof.note;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;

/** Keys that are made anew for each test. */
final class KeysForTests {

    static final String ORIGIN = "log.example/maps";

    private KeysForTests() {}

    static SigningKey key(String name) {
        return SigningKey.generate(name, new SecureRandom());
    }

    static VerifierKeys trusted(SigningKey... keys) {
        return new VerifierKeys(Arrays.stream(keys).map(SigningKey::verifierKey).toList());
    }

    static byte[] signed(String text, SigningKey... keys) {
        return SignedNote.sign(text, List.of(keys)).bytes();
    }
}
