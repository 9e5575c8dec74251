package nl.impactkaart.proof.leaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.impactkaart.proof.MalformedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeafPropertiesTest {

    private static final UUID ID = new UUID(0, 0);

    @Property
    void a_leaf_is_read_back_as_its_row(@ForAll("rows") StoredRow row) {
        assertThat(Leaf.decode(Leaf.encode(row))).usingRecursiveComparison().isEqualTo(row);
    }

    /** All rows of short columns of few letters: what one ends with, the next begins with. */
    @Test
    void rows_that_differ_have_leaves_that_differ() {
        Arbitrary<String> texts = Arbitraries.of("", "a", "aa", "ab", "b");
        Arbitrary<byte[]> bytes = Arbitraries.of(
                List.of(new byte[0], new byte[1], new byte[2], new byte[] {-1, -1}, new byte[] {0, 1, 'a'}));
        Arbitrary<Optional<String>> keys = Arbitraries.of(List.of(Optional.empty(), Optional.of(""), Optional.of("a")));
        Arbitrary<Optional<byte[]>> hashes =
                Arbitraries.of(List.of(Optional.empty(), Optional.of(new byte[0]), Optional.of(new byte[] {-1, -1})));

        List<String> leaves = Combinators.combine(texts, texts, bytes, bytes, keys, hashes)
                .as((name, revision, payload, metadata, key, hash) -> row(
                        List.of(1L, ID, ID, 0L, "", name, revision),
                        payload,
                        metadata,
                        "",
                        null,
                        key.orElse(null),
                        hash.orElse(null)))
                .allValues()
                .orElseThrow()
                .map(row -> HexFormat.of().formatHex(Leaf.encode(row)))
                .toList();

        assertThat(leaves).hasSize(5 * 5 * 5 * 5 * 3 * 3);
        assertThat(new HashSet<>(leaves)).hasSameSizeAs(leaves);
    }

    /** So no two leaves are read as the same row. */
    @Property
    void a_leaf_with_a_flipped_bit_is_of_another_row_or_of_none(
            @ForAll("rows") StoredRow row, @ForAll @IntRange(min = 0) int at) {
        byte[] leaf = Leaf.encode(row);
        int bit = at % (leaf.length * 8);
        leaf[bit / 8] ^= (byte) (1 << (bit % 8));
        StoredRow read;
        try {
            read = Leaf.decode(leaf);
        } catch (MalformedException e) {
            return;
        }

        assertThat(equal(read, row)).isFalse();
        assertThat(Leaf.encode(read)).isEqualTo(leaf);
    }

    @Property
    void any_bytes_are_a_leaf_of_one_row_or_none(@ForAll byte[] bytes) {
        StoredRow read;
        try {
            read = Leaf.decode(bytes);
        } catch (MalformedException e) {
            return;
        }

        assertThat(Leaf.encode(read)).isEqualTo(bytes);
    }

    @Provide
    Arbitrary<StoredRow> rows() {
        Arbitrary<Long> numbers = Arbitraries.longs().between(0, 2).injectDuplicates(0.3);
        Arbitrary<UUID> ids = Arbitraries.of(new UUID(0, 0), new UUID(0, 1), new UUID(-1, -1));
        Arbitrary<String> texts = Arbitraries.of("", "a", "b", "ab", "ba", "\0", "\uffff", "é", "𝄞", "a\0");
        Arbitrary<byte[]> bytes = Arbitraries.of(List.of(
                new byte[0], new byte[1], new byte[2], new byte[] {-1}, new byte[] {-1, -1}, new byte[] {0, 1, 'a'}));
        Arbitrary<List<Object>> first = Combinators.combine(numbers, ids, ids, numbers, texts, texts, texts)
                .as((position, event, aggregate, sequence, type, name, revision) ->
                        List.of(position, event, aggregate, sequence, type, name, revision));
        return Combinators.combine(
                        first, bytes, bytes, texts, ids.injectNull(0.5), texts.injectNull(0.5), bytes.injectNull(0.5))
                .as(LeafPropertiesTest::row);
    }

    private static StoredRow row(
            List<Object> first,
            byte[] payload,
            byte[] metadata,
            String recordedAt,
            @Nullable UUID organisation,
            @Nullable String key,
            byte @Nullable [] hash) {
        return new StoredRow(
                (Long) first.get(0),
                (UUID) first.get(1),
                (UUID) first.get(2),
                (Long) first.get(3),
                (String) first.get(4),
                (String) first.get(5),
                (String) first.get(6),
                payload,
                metadata,
                recordedAt,
                organisation,
                key,
                hash);
    }

    private static boolean equal(StoredRow one, StoredRow other) {
        return one.position() == other.position()
                && one.eventId().equals(other.eventId())
                && one.aggregateId().equals(other.aggregateId())
                && one.sequence() == other.sequence()
                && one.type().equals(other.type())
                && one.payloadType().equals(other.payloadType())
                && one.revision().equals(other.revision())
                && Arrays.equals(one.payload(), other.payload())
                && Arrays.equals(one.metadata(), other.metadata())
                && one.recordedAt().equals(other.recordedAt())
                && Objects.equals(one.idempotencyOrganisation(), other.idempotencyOrganisation())
                && Objects.equals(one.idempotencyKey(), other.idempotencyKey())
                && Arrays.equals(one.contentHash(), other.contentHash());
    }
}
