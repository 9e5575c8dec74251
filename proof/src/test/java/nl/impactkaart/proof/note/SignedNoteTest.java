package nl.impactkaart.proof.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.impactkaart.proof.Thrown.malformed;
import static nl.impactkaart.proof.note.KeysForTests.key;
import static nl.impactkaart.proof.note.KeysForTests.signed;
import static nl.impactkaart.proof.note.KeysForTests.trusted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    /** The example of the specification. */
    private static final String KNOWN_KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    private static final String KNOWN_SIGNATURE = "\u2014 example.com/foo"
            + " Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";
    private static final String KNOWN_TEXT = "This is an example message.\n";

    private final SigningKey ours = key("ours.example");
    private final SigningKey theirs = key("theirs.example");

    @Test
    void the_example_of_the_specification_is_verified() {
        SignedNote note = SignedNote.parse(bytes(KNOWN_TEXT + "\n" + KNOWN_SIGNATURE));

        assertThat(note.text()).isEqualTo(KNOWN_TEXT);
        assertThat(VerifierKeys.parse(KNOWN_KEY).verify(note)).containsExactly(VerifierKey.parse(KNOWN_KEY));
    }

    @Test
    void the_example_with_another_text_is_not() {
        SignedNote note = SignedNote.parse(bytes("This is an example massage.\n\n" + KNOWN_SIGNATURE));

        assertThatExceptionOfType(UnverifiedNoteException.class)
                .isThrownBy(() -> VerifierKeys.parse(KNOWN_KEY).verify(note))
                .withMessage("the signature of example.com/foo does not belong to the note");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\n", "\n", "a\n\nb\n", "a\n\n\n", "\u2014 x AAAAAAA=\n", "a\n\n\u2014 x AAAAAAA=\n", "€ 𝄞\n"})
    void any_text_of_lines_is_read_as_it_was_signed(String text) {
        SignedNote note = SignedNote.parse(signed(text, ours));

        assertThat(note.text()).isEqualTo(text);
        assertThat(trusted(ours).verify(note)).containsExactly(ours.verifierKey());
        assertThat(SignedNote.parse(note.bytes())).isEqualTo(note);
    }

    @Test
    void signatures_of_unknown_keys_and_algorithms_are_passed_over() {
        byte[] note =
                (new String(signed("a\n", theirs, ours), UTF_8) + "\u2014 witness.example BAAAAAE=\n").getBytes(UTF_8);

        assertThat(trusted(ours).verify(SignedNote.parse(note))).containsExactly(ours.verifierKey());
    }

    @Test
    void a_note_that_no_trusted_key_has_signed_is_refused() {
        assertThatExceptionOfType(UnverifiedNoteException.class)
                .isThrownBy(() -> trusted(ours).verify(SignedNote.parse(signed("a\n", theirs))))
                .withMessage("none of the trusted keys has signed the note");
    }

    @Test
    void another_key_of_the_same_name_is_passed_over() {
        SigningKey namesake = key("ours.example");

        assertThat(trusted(ours).verify(SignedNote.parse(signed("a\n", namesake, ours))))
                .containsExactly(ours.verifierKey());
        assertThatExceptionOfType(UnverifiedNoteException.class)
                .isThrownBy(() -> trusted(ours).verify(SignedNote.parse(signed("a\n", namesake))));
    }

    @Test
    void one_false_signature_of_a_trusted_key_spoils_the_note() {
        String good = new String(signed("a\n", ours), UTF_8);
        String falsified =
                SignedNote.sign("b\n", List.of(theirs)).signatures().getFirst().value();
        byte[] note = bytes(good + "\u2014 theirs.example " + falsified + "\n");

        assertThat(trusted(ours).verify(SignedNote.parse(note))).hasSize(1);
        assertThatExceptionOfType(UnverifiedNoteException.class)
                .isThrownBy(() -> trusted(ours, theirs).verify(SignedNote.parse(note)))
                .withMessage("the signature of theirs.example does not belong to the note");
    }

    @Test
    void a_second_signature_of_the_same_key_must_be_true_as_well() {
        String good = new String(signed("a\n", ours), UTF_8);
        String second =
                SignedNote.sign("b\n", List.of(ours)).signatures().getFirst().value();
        byte[] note = bytes(good + "\u2014 ours.example " + second + "\n");

        assertThatExceptionOfType(UnverifiedNoteException.class)
                .isThrownBy(() -> trusted(ours).verify(SignedNote.parse(note)));
    }

    @Test
    void a_signature_of_another_length_is_false() {
        String shorter = SignedNote.sign("a\n", List.of(ours))
                .signatures()
                .getFirst()
                .value()
                .substring(0, 80);

        assertThatExceptionOfType(UnverifiedNoteException.class)
                .isThrownBy(() -> trusted(ours)
                        .verify(new SignedNote("a\n", List.of(new NoteSignature("ours.example", shorter)))))
                .withMessageContaining("does not belong to the note");
    }

    @Test
    void a_hundred_signatures_are_read_and_no_more() {
        assertThat(SignedNote.parse(withSignatures(100)).signatures()).hasSize(100);
        malformed(() -> SignedNote.parse(withSignatures(101)), "1 to 100 signatures, not 101");
    }

    @Test
    void a_note_of_more_than_a_million_bytes_is_not_looked_at() {
        malformed(() -> SignedNote.parse(new byte[1_000_001]), "1000001 bytes, the limit is 1000000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | no empty line before its signatures",
                "'a~' | no empty line before its signatures",
                "'a~— k AAAAAAA=~' | no empty line before its signatures",
                "'~— k AAAAAAA=~' | no empty line before its signatures",
                "'a~~' | the note has no signatures",
                "'a~~— k AAAAAAA=' | last line is not ended",
                "'a~~- k AAAAAAA=~' | signature 1 of the note is not",
                "'a~~—k AAAAAAA=~' | signature 1 of the note is not",
                "'a~~— k~' | signature 1 of the note is not",
                "'a~~— k AAAAAAA=~b~' | signature 2 of the note is not",
                "'a~~—  AAAAAAA=~' | the name of the key is empty",
                "'a~~— k+l AAAAAAA=~' | holds a space, a plus or a control character",
                "'a~~— k\u00a0l AAAAAAA=~' | holds a space, a plus or a control character",
                "'a~~— k\u0085l AAAAAAA=~' | holds a space, a plus or a control character",
                "'a~~— k AAAAAAA~' | is not base64",
                "'a~~— k AAAAAAB=~' | is not base64 in its one form",
                "'a~~— k  AAAAAAA=~' | is not base64",
                "'a~~— k AAAAAAA= ~' | is not base64",
                "'a~~— k AAAAAA==~' | too short",
                "'a\tb~~— k AAAAAAA=~' | holds a control character",
                "'a\r~~— k AAAAAAA=~' | holds a control character",
                "'a\0~~— k AAAAAAA=~' | holds a control character",
                "'a~~— k\tl AAAAAAA=~' | holds a space, a plus or a control character",
            })
    void what_is_no_note_is_refused_and_it_is_said_why(String note, String why) {
        malformed(() -> SignedNote.parse(bytes(note.replace('~', '\n'))), why);
    }

    @Test
    void bytes_that_are_no_text_are_no_note() {
        malformed(() -> SignedNote.parse(new byte[] {(byte) 0xFF, '\n', '\n'}), "the note is not valid UTF-8");
    }

    @Test
    void what_cannot_be_read_is_not_signed() {
        malformed(() -> signed("a", ours), "does not end in a newline");
        malformed(() -> signed("", ours), "does not end in a newline");
        malformed(() -> signed("a\tb\n", ours), "holds a control character");
        malformed(() -> signed("a" + (char) 0xD834 + "\n", ours), "not valid Unicode");
        malformed(() -> signed("a\n"), "1 to 100 signatures, not 0");
    }

    private static byte[] withSignatures(int count) {
        return bytes(IntStream.range(0, count)
                .mapToObj(i -> "\u2014 k" + i + " AAAAAAA=\n")
                .collect(Collectors.joining("", "a\n\n", "")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
