package nl.impactkaart.proof.note;

import static nl.impactkaart.proof.Thrown.malformed;
import static nl.impactkaart.proof.note.KeysForTests.key;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifierKeyTest {

    private static final String KNOWN = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    @Test
    void a_key_is_read_and_written_in_one_form() {
        VerifierKey known = VerifierKey.parse(KNOWN);

        assertThat(known).hasToString(KNOWN);
        assertThat(known.name()).isEqualTo("example.com/foo");
        assertThat(known.id()).isEqualTo(0x530d903a);
        assertThat(VerifierKey.parse(KNOWN)).isEqualTo(known).hasSameHashCodeAs(known);
        assertThat(key("example.com/foo").verifierKey()).isNotEqualTo(known);
    }

    @Test
    void the_id_of_a_key_keeps_its_leading_zeros() {
        for (int i = 0; i < 100; i++) {
            VerifierKey key = key("a").verifierKey();
            assertThat(key.toString()).matches("a\\+[0-9a-f]{8}\\+[A-Za-z0-9+/]{44}");
            assertThat(VerifierKey.parse(key.toString())).isEqualTo(key);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', has the form name+keyid+key",
        "example.com/foo+530d903a, has the form name+keyid+key",
        "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k, the name of the key is empty",
        "a b+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k, holds a space",
        "example.com/bar+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k, id does not belong to it",
        "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k, id does not belong to it",
        "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k, id does not belong to it",
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2, is not base64",
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3Q==, not one of Ed25519",
        "example.com/foo+530d903a+BOkyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k, not one of Ed25519",
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k+, is not base64",
        "example.com/foo+530d903a+AQIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, is no point of Ed25519",
    })
    void what_is_no_verifier_key_is_refused_and_it_is_said_why(String text, String why) {
        malformed(() -> VerifierKey.parse(text), why);
    }

    /** Found by trying a few hundred thousand: an id has four bytes. */
    @Test
    void two_keys_of_the_same_name_and_id_are_not_trusted_together() {
        VerifierKey one = numbered(104_106);
        VerifierKey other = numbered(221_132);

        assertThat(one.id()).isEqualTo(other.id());
        assertThat(one).isNotEqualTo(other);
        malformed(() -> new VerifierKeys(List.of(one, other)), "two verifier keys have the same name and id");
        assertThat(new VerifierKeys(List.of(one, one)).keys()).hasSize(2);
    }

    private static VerifierKey numbered(int number) {
        byte[] key = ByteBuffer.allocate(Ed25519.KEY_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
        return new VerifierKey("log", key);
    }
}
