package nl.impactkaart.proof.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tree of eight leaves with which implementations of Certificate Transparency are compared. */
class KnownTreeTest {

    private static final List<Hash> LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(hex -> new TreeHasher().leaf(HexFormat.of().parseHex(hex)))
            .toList();

    private static final TiledTree TREE = Grown.of(LEAVES).tree();

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    })
    void the_root_is_the_known_one(int size, String root) {
        assertThat(TREE.root(size)).hasToString(root);
        assertThat(Grown.of(LEAVES.subList(0, size)).appender().root()).hasToString(root);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, ''",
        "0, 8, 96a296d2 5f083f0a 6b47aaf2",
        "5, 8, bc1a0643 ca854ea1 d37ee418",
        "2, 3, fac54203",
        "1, 5, 6e340b9c 5f083f0a bc1a0643",
    })
    void the_inclusion_proof_is_the_known_one(int index, int size, String path) {
        assertThat(beginnings(TREE.inclusion(index, size).path())).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, ''",
        "1, 8, 96a296d2 5f083f0a 6b47aaf2",
        "6, 8, 0ebc5d34 ca854ea1 d37ee418",
        "2, 5, 5f083f0a bc1a0643",
    })
    void the_consistency_proof_is_the_known_one(int first, int second, String path) {
        assertThat(beginnings(TREE.consistency(first, second).path())).isEqualTo(path);
    }

    @Test
    void a_hash_is_written_as_base64_and_read_back() {
        Hash root = TREE.root();

        assertThat(Hash.parse(root.base64())).isEqualTo(root).hasSameHashCodeAs(root);
        assertThat(root.base64()).isEqualTo("XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=");
    }

    private static String beginnings(List<Hash> path) {
        return path.stream().map(hash -> hash.toString().substring(0, 8)).collect(Collectors.joining(" "));
    }
}
