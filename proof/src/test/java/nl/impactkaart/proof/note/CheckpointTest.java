package nl.impactkaart.proof.note;

import static nl.impactkaart.proof.Thrown.malformed;
import static nl.impactkaart.proof.note.KeysForTests.ORIGIN;
import static nl.impactkaart.proof.note.KeysForTests.key;
import static nl.impactkaart.proof.note.KeysForTests.signed;
import static nl.impactkaart.proof.note.KeysForTests.trusted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import nl.impactkaart.proof.merkle.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckpointTest {

    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

    private final SigningKey old = key(ORIGIN);
    private final SigningKey current = key(ORIGIN);

    @Test
    void the_example_of_the_specification_is_read_and_written() {
        String text = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";

        Checkpoint checkpoint = Checkpoint.parse(text);

        assertThat(checkpoint).isEqualTo(new Checkpoint("example.com/behind-the-sofa", 20_852_163, Hash.parse(ROOT)));
        assertThat(checkpoint.text()).isEqualTo(text);
    }

    @Test
    void extension_lines_are_kept_as_they_are() {
        String text = "an origin with spaces\n0\n" + ROOT + "\n one\ntwo\n";

        assertThat(Checkpoint.parse(text).extensions()).containsExactly(" one", "two");
        assertThat(Checkpoint.parse(text).text()).isEqualTo(text);
    }

    @Test
    void a_log_that_changes_its_key_is_believed_with_the_old_the_new_and_both() {
        Checkpoint checkpoint = new Checkpoint(ORIGIN, 7, Hash.parse(ROOT));
        byte[] before = checkpoint.sign(List.of(old)).bytes();
        byte[] between = checkpoint.sign(List.of(old, current)).bytes();
        byte[] after = checkpoint.sign(List.of(current)).bytes();

        for (byte[] note : List.of(before, between, after)) {
            assertThat(Checkpoint.open(note, trusted(current, old))).isEqualTo(checkpoint);
        }
        assertThat(Checkpoint.open(between, trusted(old))).isEqualTo(checkpoint);
        assertThat(Checkpoint.open(between, trusted(current))).isEqualTo(checkpoint);
        assertUnverified(before, trusted(current), "none of the trusted keys has signed");
        assertUnverified(after, trusted(old), "none of the trusted keys has signed");
        assertThat(trusted(current, old).verify(SignedNote.parse(between)))
                .containsExactlyInAnyOrder(old.verifierKey(), current.verifierKey());
    }

    @Test
    void a_key_cannot_sign_for_another_log() {
        SigningKey other = key("other.example");
        byte[] note = signed(new Checkpoint(ORIGIN, 7, Hash.parse(ROOT)).text(), other);

        assertUnverified(note, trusted(other, current), "of another log than the key");
    }

    @Test
    void what_the_log_has_signed_that_is_no_checkpoint_is_none() {
        malformed(() -> Checkpoint.open(signed("a statement\n", current), trusted(current)), "at least three lines");
    }

    @Test
    void keys_stand_one_on_each_line() {
        VerifierKeys both = trusted(current, old);

        assertThat(both.text()).isEqualTo(current.verifierKey() + "\n" + old.verifierKey() + "\n");
        assertThat(VerifierKeys.parse(both.text())).isEqualTo(both);
        malformed(() -> VerifierKeys.parse(""), "there is no verifier key");
        malformed(() -> VerifierKeys.parse(both.text() + "\n"), "has the form name+keyid+key");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | does not end in a newline",
                "'o~7~CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=' | does not end in a newline",
                "'o~7~' | at least three lines",
                "'~7~CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=~' | the origin of the checkpoint is empty",
                "'o~07~CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=~' | is not a decimal number",
                "'o~-7~CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=~' | is not a decimal number",
                "'o~+7~CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=~' | is not a decimal number",
                "'o~~CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=~' | is not a decimal number",
                "'o~\u0667~CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=~' | is not a decimal number",
                "'o~9223372036854775808~CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=~' | is too large",
                "'o~7~CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxqw==~' | a hash has 32 bytes, not 31",
                "'o~7~CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I~' | the hash is not base64",
                "'o~7~CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=~' | the hash is not base64",
                "'o~7~CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=~~' | an extension line of the checkpoint is empty",
                "'o~7~CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=~a~~b~' | an extension line of the checkpoint is empty",
            })
    void what_is_no_checkpoint_is_refused_and_it_is_said_why(String text, String why) {
        malformed(() -> Checkpoint.parse(text.replace('~', '\n')), why);
    }

    @Test
    void a_checkpoint_that_could_not_be_read_is_not_made() {
        Hash root = Hash.parse(ROOT);

        malformed(() -> new Checkpoint("", 7, root), "the origin of the checkpoint is empty");
        malformed(() -> new Checkpoint("a\nb", 7, root), "the origin of the checkpoint holds a control character");
        malformed(() -> new Checkpoint("a", -1, root), "tree size of the checkpoint is below 0");
        malformed(() -> new Checkpoint("a", 7, root, List.of("b\n")), "an extension line of the checkpoint holds");
    }

    private static void assertUnverified(byte[] note, VerifierKeys keys, String why) {
        assertThatExceptionOfType(UnverifiedNoteException.class)
                .isThrownBy(() -> Checkpoint.open(note, keys))
                .withMessageContaining(why);
    }
}
