package nl.impactkaart.proof.bundle;

import static nl.impactkaart.proof.Thrown.malformed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import java.util.List;
import nl.impactkaart.proof.merkle.Hash;
import nl.impactkaart.proof.note.Checkpoint;
import nl.impactkaart.proof.note.SignedNote;
import nl.impactkaart.proof.note.SigningKey;
import nl.impactkaart.proof.note.UnverifiedNoteException;
import nl.impactkaart.proof.note.VerifierKeys;
import org.junit.jupiter.api.Test;

class MapHeadTest {

    private static final Hash ROOT = Hash.of(new byte[32]);
    private static final MapHead HEAD = new MapHead(LogForTests.ORIGIN, LogForTests.MAP, 9, ROOT, 5, 4, ROOT);
    private static final SigningKey KEY = SigningKey.generate(LogForTests.ORIGIN, new SecureRandom());
    private static final VerifierKeys TRUSTED = new VerifierKeys(List.of(KEY.verifierKey()));

    @Test
    void it_says_these_lines() {
        String zeros = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

        assertThat(HEAD.text())
                .isEqualTo("log.example/maps/map-head\n11111111-2222-4333-8444-555555555555\n9\n" + zeros + "\n5\n4\n"
                        + zeros + "\n");
        assertThat(MapHead.parse(HEAD.text())).isEqualTo(HEAD);
        assertThat(MapHead.open(HEAD.sign(List.of(KEY)), TRUSTED)).isEqualTo(HEAD);
    }

    @Test
    void it_is_never_taken_for_a_checkpoint() {
        byte[] note = HEAD.sign(List.of(KEY)).bytes();

        malformed(() -> Checkpoint.open(note, TRUSTED), "tree size");
        malformed(() -> MapHead.parse(new Checkpoint(LogForTests.ORIGIN, 9, ROOT).text()), "7 lines");
    }

    @Test
    void a_key_speaks_for_its_own_log_only() {
        SigningKey other = SigningKey.generate("other.example", new SecureRandom());
        SignedNote note = HEAD.sign(List.of(other));

        assertThatExceptionOfType(UnverifiedNoteException.class)
                .isThrownBy(() -> MapHead.open(note, new VerifierKeys(List.of(other.verifierKey()))))
                .withMessageContaining("another log");
        assertThatExceptionOfType(UnverifiedNoteException.class).isThrownBy(() -> MapHead.open(note, TRUSTED));
    }

    @Test
    void another_form_is_refused() {
        malformed(() -> MapHead.parse(HEAD.text().replace("/map-head", "/map-tail")), "/map-head");
        malformed(() -> MapHead.parse(HEAD.text().replace("11111111-", "1-")), "UUID");
        malformed(() -> MapHead.parse(HEAD.text().replace("\n9\n", "\n09\n")), "size");
        malformed(() -> MapHead.parse(HEAD.text().replace("\n9\n", "\n9999999999999999999\n")), "size");
        malformed(() -> MapHead.parse(HEAD.text().replace("\n5\n", "\n10\n")), "cannot be");
        malformed(() -> MapHead.parse(HEAD.text().replace("\n5\n", "\n0\n")), "cannot be");
        malformed(() -> MapHead.parse(HEAD.text() + "more\n"), "7 lines");
        malformed(() -> MapHead.parse(HEAD.text().strip()), "7 lines");
    }
}
