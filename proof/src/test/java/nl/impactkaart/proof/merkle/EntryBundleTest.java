package nl.impactkaart.proof.merkle;

import static nl.impactkaart.proof.Thrown.malformed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EntryBundleTest {

    @Test
    void each_entry_stands_after_its_length() {
        byte[] bundle = EntryBundle.encode(List.of(new byte[] {7}, new byte[0], new byte[] {8, 9}));

        assertThat(HexFormat.of().formatHex(bundle)).isEqualTo("000107" + "0000" + "00020809");
    }

    @Property(tries = 300)
    void a_bundle_is_read_as_it_was_written(@ForAll @Size(min = 1, max = 256) List<byte[]> entries) {
        List<byte[]> read = EntryBundle.decode(EntryBundle.encode(entries));

        assertThat(read.toArray(byte[][]::new)).isDeepEqualTo(entries.toArray(byte[][]::new));
    }

    @Test
    void the_largest_entry_fits_and_no_larger() {
        byte[] largest = new byte[65_535];

        assertThat(EntryBundle.decode(EntryBundle.encode(List.of(largest)))).containsExactly(largest);
        malformed(() -> EntryBundle.encode(List.of(new byte[65_536])), "65536 bytes, the limit is 65535");
    }

    @Test
    void a_bundle_holds_1_to_256_entries() {
        byte[] tooMany = new byte[257 * 2];

        assertThat(EntryBundle.decode(Arrays.copyOf(tooMany, 256 * 2))).hasSize(256);
        malformed(() -> EntryBundle.decode(tooMany), "not 257");
        malformed(() -> EntryBundle.decode(new byte[0]), "not 0");
        malformed(() -> EntryBundle.encode(List.of()), "not 0");
        malformed(() -> EntryBundle.encode(Collections.nCopies(257, new byte[0])), "not 257");
    }

    @Test
    void a_bundle_that_is_cut_off_is_malformed() {
        byte[] bundle = EntryBundle.encode(List.of(new byte[] {7}, new byte[] {8, 9}));

        malformed(() -> EntryBundle.decode(Arrays.copyOf(bundle, bundle.length - 1)), "ends amid entry 1");
        malformed(() -> EntryBundle.decode(Arrays.copyOf(bundle, 4)), "ends amid entry 1");
        malformed(() -> EntryBundle.decode(Arrays.copyOf(bundle, 1)), "ends amid entry 0");
    }
}
