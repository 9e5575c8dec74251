package nl.impactkaart.proof.note;

import static nl.impactkaart.proof.note.KeysForTests.ORIGIN;
import static nl.impactkaart.proof.note.KeysForTests.key;
import static nl.impactkaart.proof.note.KeysForTests.signed;
import static nl.impactkaart.proof.note.KeysForTests.trusted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import nl.impactkaart.proof.MalformedException;
import nl.impactkaart.proof.merkle.TreeHasher;
import org.junit.jupiter.api.Test;

/** Nobody but the log can say what a checkpoint says. */
class TamperedNoteTest {

    private static final SigningKey KEY = key(ORIGIN);
    private static final VerifierKeys TRUSTED = trusted(KEY);
    private static final Checkpoint CHECKPOINT =
            new Checkpoint(ORIGIN, 1_234, new TreeHasher().empty(), List.of("one more"));
    private static final byte[] NOTE = signed(CHECKPOINT.text(), KEY);

    @Test
    void every_bit_of_a_checkpoint_counts() {
        assertThat(Checkpoint.open(NOTE, TRUSTED)).isEqualTo(CHECKPOINT);

        for (int bit = 0; bit < NOTE.length * 8; bit++) {
            byte[] flipped = NOTE.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            assertRefused(flipped);
        }
    }

    @Test
    void a_checkpoint_that_is_cut_off_anywhere_is_refused() {
        for (int length = 0; length < NOTE.length; length++) {
            assertRefused(Arrays.copyOf(NOTE, length));
        }
    }

    @Property(tries = 2_000)
    void bytes_that_are_overwritten_anywhere_are_refused(
            @ForAll @IntRange(max = 150) int at, @ForAll @NotEmpty @Size(max = 20) byte[] bytes) {
        byte[] changed = NOTE.clone();
        System.arraycopy(bytes, 0, changed, at, Math.min(bytes.length, changed.length - at));
        if (!Arrays.equals(changed, NOTE)) {
            assertRefused(changed);
        }
    }

    @Property(tries = 1_000)
    void any_bytes_are_refused_as_no_note_or_as_unsigned(@ForAll byte[] bytes) {
        assertRefused(bytes);
    }

    private static void assertRefused(byte[] note) {
        assertThat(catchThrowable(() -> Checkpoint.open(note, TRUSTED)))
                .isInstanceOfAny(MalformedException.class, UnverifiedNoteException.class)
                .hasMessageMatching("[ -~]+");
    }
}
