package nl.impactkaart.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private final List<Integer> computed = new ArrayList<>();
    private final Remembered<Integer, Integer> squares = new Remembered<>(3);

    @Test
    void a_result_is_computed_once() {
        assertThat(List.of(square(4), square(4))).containsOnly(16);
        assertThat(computed).containsExactly(4);
        assertThat(squares.find(4)).isEqualTo(16);
        assertThat(squares.find(5)).isNull();
    }

    @Test
    void when_there_are_too_many_the_next_is_the_first_again() {
        for (int i = 1; i <= 3; i++) {
            square(i);
        }
        assertThat(squares.size()).isEqualTo(3);

        assertThat(square(4)).isEqualTo(16);
        assertThat(squares.size()).isEqualTo(1);
        assertThat(squares.find(4)).isEqualTo(16);
    }

    private int square(int number) {
        return squares.get(number, key -> {
            computed.add(key);
            return key * key;
        });
    }
}
