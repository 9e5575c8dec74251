package nl.impactkaart.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class ContractsJsonTest {

    private static final JsonMapper JSON = ContractsJson.mapper();

    @ParameterizedTest
    @ValueSource(
            strings = {"10.10", "0", "0.00", "-0.5", "1000000000000000000000000000000000.1", "0.000000000000000001"})
    void aDecimalStaysExactToItsLastZero(String text) {
        String json = JSON.writeValueAsString(new BigDecimal(text));
        assertThat(json).isEqualTo("\"" + text + "\"");
        assertThat(JSON.readValue(json, BigDecimal.class)).isEqualTo(new BigDecimal(text));
    }

    @Test
    void anExponentIsWrittenOut() {
        assertThat(JSON.writeValueAsString(new BigDecimal("1E+3"))).isEqualTo("\"1000\"");
        assertThat(JSON.writeValueAsString(new BigDecimal("1E-7"))).isEqualTo("\"0.0000001\"");
    }

    @Test
    void anExponentThatWouldFillTheMemoryIsRefused() {
        assertThatThrownBy(() -> JSON.writeValueAsString(new BigDecimal("1E+2000000000")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JSON.writeValueAsString(new BigDecimal("1E-2000000000")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.0", "true", "[]"})
    void aDecimalIsReadFromAStringOnly(String json) {
        assertThatThrownBy(() -> JSON.readValue(json, BigDecimal.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void equalEventsHaveEqualBytesWhicheverWayTheyWereMade() {
        Map<EvidenceGrade, BigDecimal> reversed = new LinkedHashMap<>();
        reversed.put(EvidenceGrade.ASSUMED, BigDecimal.ONE);
        reversed.put(EvidenceGrade.MEASURED, BigDecimal.ZERO);
        assertThat(EventCodec.encode(method(reversed)).data())
                .isEqualTo(EventCodec.encode(method(new EnumMap<>(reversed))).data());
    }

    private static MethodChosen method(Map<EvidenceGrade, BigDecimal> optimismBias) {
        MethodChosen any = (MethodChosen) Examples.all().stream()
                .map(Example::value)
                .filter(MethodChosen.class::isInstance)
                .findFirst()
                .orElseThrow();
        return new MethodChosen(
                any.methodId(),
                any.methodVersion(),
                any.rates(),
                any.discountTiming(),
                any.costsDiscounted(),
                any.adjustment(),
                any.horizonYears(),
                any.valuedAt(),
                any.priceLevelYear(),
                any.priceIndex(),
                optimismBias);
    }
}
