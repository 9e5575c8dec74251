package nl.impactkaart.proof;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What is malformed is refused in plain words. */
public final class Thrown {

    private Thrown() {}

    public static void malformed(ThrowingCallable doing, String message) {
        assertThatExceptionOfType(MalformedException.class).isThrownBy(doing).withMessageContaining(message);
    }
}
