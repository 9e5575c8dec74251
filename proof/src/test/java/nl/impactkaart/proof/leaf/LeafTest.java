package nl.impactkaart.proof.leaf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.impactkaart.proof.Thrown.malformed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.proof.MalformedException;
import nl.impactkaart.proof.merkle.EntryBundle;
import nl.impactkaart.proof.merkle.TreeHasher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeafTest {

    private static final UUID EVENT = UUID.fromString("01234567-89ab-4def-8123-456789abcdef");
    private static final UUID MAP = UUID.fromString("11111111-2222-4333-8444-555555555555");
    private static final UUID ORGANISATION = UUID.fromString("99999999-8888-4777-8666-555555555555");

    /** Docs/proof.md shows this leaf. It never changes: the trees of the world hold its hash. */
    private static final String KNOWN = "01"
            + "0008" + "0000000000000002"
            + "0010" + "0123456789ab4def8123456789abcdef"
            + "0010" + "11111111222243338444555555555555"
            + "0008" + "0000000000000001"
            + "0009" + "496d706163744d6170"
            + "0009" + "612e6576656e742d31"
            + "0001" + "31"
            + "0002" + "7b7d"
            + "0000"
            + "0014" + "323032362d30332d30315431323a30303a30305a"
            + "0010" + "99999999888847778666555555555555"
            + "0001" + "6b"
            + "ffff";

    @Test
    void the_form_of_a_leaf_is_the_documented_one() {
        byte[] leaf = Leaf.encode(row("k", null));

        assertThat(HexFormat.of().formatHex(leaf)).isEqualTo(KNOWN);
        assertThat(new TreeHasher().leaf(leaf))
                .hasToString("0e66975f19269c299a1053342b534151f2304b85362bd46474e8b5fdb2bc2233");
    }

    @Test
    void a_leaf_is_read_back_as_its_row() {
        StoredRow row = Leaf.decode(HexFormat.of().parseHex(KNOWN));

        assertThat(row).usingRecursiveComparison().isEqualTo(row("k", null));
        assertThat(row.index()).isEqualTo(1);
    }

    @Test
    void null_is_not_the_same_as_empty() {
        List<byte[]> leaves = List.of(
                Leaf.encode(row(null, null)),
                Leaf.encode(row("", null)),
                Leaf.encode(row(null, new byte[0])),
                Leaf.encode(row("", new byte[0])));

        assertThat(leaves.stream().map(HexFormat.of()::formatHex)).doesNotHaveDuplicates();
        assertThat(Leaf.decode(leaves.get(0)).idempotencyKey()).isNull();
        assertThat(Leaf.decode(leaves.get(1)).idempotencyKey()).isEmpty();
        assertThat(Leaf.decode(leaves.get(2)).contentHash()).isEmpty();
    }

    @Test
    void a_leaf_that_is_cut_off_anywhere_is_refused() {
        byte[] leaf = HexFormat.of().parseHex(KNOWN);

        for (int length = 0; length < leaf.length; length++) {
            byte[] cut = Arrays.copyOf(leaf, length);
            assertThatExceptionOfType(MalformedException.class)
                    .as("%d bytes", length)
                    .isThrownBy(() -> Leaf.decode(cut))
                    .withMessageMatching("the leaf (ends amid the column [a-z ]+|is not of version 1)");
        }
    }

    @Test
    void a_leaf_that_goes_on_is_refused() {
        byte[] leaf = HexFormat.of().parseHex(KNOWN);

        malformed(() -> Leaf.decode(Arrays.copyOf(leaf, leaf.length + 1)), "1 bytes after its last column");
    }

    @Test
    void what_is_no_leaf_is_refused_and_it_is_said_why() {
        malformed(() -> Leaf.decode(new byte[0]), "is not of version 1");
        malformed(() -> decode(KNOWN.replaceFirst("^01", "02")), "is not of version 1");
        malformed(() -> decode(KNOWN.replaceFirst("^010008", "010007")), "column position of the leaf has 7 bytes");
        malformed(() -> decode(KNOWN.replaceFirst("^010008", "01ffff")), "column position of the leaf is absent");
        malformed(() -> decode(KNOWN.replace("496d", "ff6d")), "column type of the leaf is not valid UTF-8");
        malformed(() -> decode(KNOWN.replace("00016bffff", "0001ffffff")), "idempotency key of the leaf is not valid");
        malformed(() -> decode(KNOWN.replace("00109999", "000f9999")), "idempotency organisation of the leaf has 15");
        malformed(() -> Leaf.decode(new byte[65_536]), "the leaf has 65536 bytes, the limit is 65535");
    }

    @Test
    void the_largest_event_with_all_that_goes_with_it_fits() {
        StoredRow largest = new StoredRow(
                Long.MAX_VALUE,
                EVENT,
                MAP,
                Long.MAX_VALUE,
                "Organisation",
                "impactkaart." + "x".repeat(200),
                "1000000000",
                new byte[59_000],
                new byte[1_000],
                "2026-03-01T12:00:00.123456789Z",
                ORGANISATION,
                "k".repeat(255),
                new byte[32]);

        byte[] leaf = Leaf.encode(largest);

        assertThat(leaf.length).isLessThan(61_000);
        assertThat(EntryBundle.decode(EntryBundle.encode(List.of(leaf)))).containsExactly(leaf);
    }

    @Test
    void a_leaf_has_at_most_65535_bytes() {
        int beside = Leaf.encode(row("", null)).length;

        assertThat(Leaf.encode(row("k".repeat(65_535 - beside), null))).hasSize(65_535);
        assertThatExceptionOfType(LeafTooLargeException.class)
                .isThrownBy(() -> Leaf.encode(row("k".repeat(65_536 - beside), null)))
                .withMessage("the event at position 2 is 65536 bytes as a leaf, the limit is 65535");
        assertThatExceptionOfType(LeafTooLargeException.class)
                .isThrownBy(() -> Leaf.encode(row(null, new byte[65_535])));
    }

    @Test
    void half_a_character_is_not_silently_replaced() {
        malformed(() -> Leaf.encode(row("a" + (char) 0xD834, null)), "a text of the event is not valid Unicode");
    }

    private static StoredRow decode(String hex) {
        return Leaf.decode(HexFormat.of().parseHex(hex));
    }

    private static StoredRow row(@Nullable String key, byte @Nullable [] contentHash) {
        return new StoredRow(
                2,
                EVENT,
                MAP,
                1,
                "ImpactMap",
                "a.event-1",
                "1",
                "{}".getBytes(UTF_8),
                new byte[0],
                "2026-03-01T12:00:00Z",
                ORGANISATION,
                key,
                contentHash);
    }
}
