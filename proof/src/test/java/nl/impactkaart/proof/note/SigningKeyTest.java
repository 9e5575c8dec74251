package nl.impactkaart.proof.note;

import static nl.impactkaart.proof.Thrown.malformed;
import static nl.impactkaart.proof.note.KeysForTests.key;
import static nl.impactkaart.proof.note.KeysForTests.signed;
import static nl.impactkaart.proof.note.KeysForTests.trusted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class SigningKeyTest {

    private final SigningKey key = key("log.example/maps");

    @Test
    void a_key_is_kept_as_three_lines_and_signs_as_before() {
        SigningKey read = SigningKey.parse(key.secretText());

        assertThat(key.secretText().lines())
                .hasSize(3)
                .element(1)
                .isEqualTo(key.verifierKey().toString());
        assertThat(read.verifierKey()).isEqualTo(key.verifierKey());
        assertThat(read.secretText()).isEqualTo(key.secretText());
        assertThat(signed("a\n", read)).isEqualTo(signed("a\n", key));
        assertThat(trusted(key).verify(SignedNote.parse(signed("a\n", read)))).hasSize(1);
    }

    /** The first key of RFC 8032 section 7.1. */
    @Test
    void a_known_secret_has_its_known_public_key() {
        byte[] secret = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        byte[] known = HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        VerifierKey verifier = new VerifierKey("rfc", known);

        SigningKey read = SigningKey.parse("impactkaart signing key v1\n" + verifier + "\n"
                + Base64.getEncoder().encodeToString(secret) + "\n");

        assertThat(read.verifierKey()).isEqualTo(verifier);
    }

    @Test
    void two_keys_are_not_the_same() {
        assertThat(key("a").secretText()).isNotEqualTo(key("a").secretText());
    }

    @Test
    void the_secret_is_not_told_in_passing() {
        String secret = key.secretText().lines().toList().get(2);

        assertThat(key.toString()).contains(key.verifierKey().toString()).doesNotContain(secret);
        assertThat(SignedNote.sign("a\n", List.of(key)).toString()).doesNotContain(secret);
    }

    @Test
    void what_is_no_key_file_is_refused_and_its_secret_not_repeated() {
        List<String> lines = key.secretText().lines().toList();
        String kind = lines.get(0) + "\n";
        String verifier = lines.get(1) + "\n";
        String secret = lines.get(2) + "\n";
        String another = key("log.example/maps").secretText().lines().toList().get(2) + "\n";

        malformed(() -> SigningKey.parse(""), "not the three lines of a signing key");
        malformed(() -> SigningKey.parse("impactkaart signing key v2\n" + verifier + secret), "not the three lines");
        malformed(() -> SigningKey.parse(kind + verifier + secret + "\n"), "not the three lines");
        malformed(() -> SigningKey.parse(kind + verifier + lines.get(2)), "not the three lines");
        malformed(() -> SigningKey.parse(kind + "a+b\n" + secret), "has the form name+keyid+key");
        malformed(() -> SigningKey.parse(kind + verifier + "AQI=\n"), "is none of Ed25519");
        malformed(
                () -> SigningKey.parse(kind + verifier + "?" + secret), "the secret of the signing key is not base64");
        malformed(() -> SigningKey.parse(kind + verifier + another), "does not belong to the verifier key");
    }

    @Test
    void a_key_needs_a_name_that_a_note_can_hold() {
        malformed(() -> key(""), "the name of the key is empty");
        malformed(() -> key("a b"), "holds a space, a plus or a control character");
        malformed(() -> key("a+b"), "holds a space, a plus or a control character");
        malformed(() -> key("a\nb"), "holds a space, a plus or a control character");
        malformed(() -> key("a\u2003b"), "holds a space, a plus or a control character");
    }
}
