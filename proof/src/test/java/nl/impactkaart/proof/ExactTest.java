package nl.impactkaart.proof;

import static nl.impactkaart.proof.Thrown.malformed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactTest {

    @Test
    void text_and_bytes_become_each_other() {
        String text = "€ é 𝄞 \0";

        assertThat(Exact.text(Exact.utf8(text, "it"), "it")).isEqualTo(text);
        assertThat(Exact.base64("", "it")).isEmpty();
        assertThat(Exact.base64("AQI=", "it")).containsExactly(1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ff", "c080", "eda080", "e282", "f4908080"})
    void what_is_no_utf8_is_refused(String hex) {
        malformed(() -> Exact.text(HexFormat.of().parseHex(hex), "it"), "it is not valid UTF-8");
    }

    @ParameterizedTest
    @ValueSource(ints = {0xD834, 0xDD1E})
    void half_a_character_is_refused(int half) {
        malformed(() -> Exact.utf8("a" + (char) half + "b", "it"), "it is not valid Unicode");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AQI", "AQJ=", "AQI=\n", "AQ I=", "AQI==", "_-8=", "A"})
    void base64_has_one_form(String text) {
        malformed(() -> Exact.base64(text, "it"), "it is not base64");
    }
}
