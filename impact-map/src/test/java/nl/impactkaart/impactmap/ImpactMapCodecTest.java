package nl.impactkaart.impactmap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class ImpactMapCodecTest {

    @Test
    void theMapBeforeItsFirstEventIsWrittenToo() {
        assertThat(new String(ImpactMapCodec.encode(ImpactMap.none()), UTF_8))
                .isEqualTo(
                        "{\"status\":\"NONE\",\"methodSequence\":-1,\"sequence\":-1,\"lastRecordedAt\":\"1970-01-01T00:00:00Z\","
                                + "\"changedAt\":\"1970-01-01T00:00:00Z\"}");
        assertThat(ImpactMapCodec.decode(ImpactMapCodec.encode(ImpactMap.none())))
                .isEqualTo(ImpactMap.none());
    }

    @Test
    void idsAndDecimalsArePlainStrings() {
        ImpactMap map = History.given(Events.outcome(Events.FALLS)
                        .incidence(Events.RESIDENTS, new BigDecimal("10.10"))
                        .recorded())
                .map();
        assertThat(new String(ImpactMapCodec.encode(map), UTF_8))
                .contains("\"id\":\"" + Events.FALLS + "\"")
                .contains("\"reachId\":\"" + Events.RESIDENTS + "\"")
                .contains("\"incidence\":\"10.10\"");
    }

    @Test
    void wheelsToMealsIsReadAsItWasWritten() {
        ImpactMap map = WheelsToMeals.byIncidence().map();
        assertThat(ImpactMapCodec.decode(ImpactMapCodec.encode(map))).isEqualTo(map);
    }

    @Test
    void somethingElseIsRefused() {
        assertThatThrownBy(() -> ImpactMapCodec.decode("{\"status\":\"OPEN\"}".getBytes(UTF_8)))
                .isInstanceOf(JacksonException.class);
    }
}
