package nl.impactkaart.impactmap;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import nl.impactkaart.contracts.RecordedEvent;

@Domain(Histories.class)
class HistoryPropertyTest {

    @Property(tries = 300)
    void evolutionIsALeftFold(@ForAll History history) {
        ImpactMap folded = ImpactMap.none();
        for (RecordedEvent event : history.events()) {
            folded = folded.evolve(event);
        }
        assertThat(folded).isEqualTo(history.map());
    }

    @Property(tries = 300)
    void aHistoryMayBeCutAnywhere(@ForAll History history) {
        int middle = history.events().size() / 2;
        ImpactMap half = ImpactMap.none().evolve(history.events().subList(0, middle));
        assertThat(half.evolve(history.events().subList(middle, history.events().size())))
                .isEqualTo(history.map());
    }

    @Property(tries = 300)
    void aMapIsReadAsItWasWritten(@ForAll History history) {
        byte[] json = ImpactMapCodec.encode(history.map());
        assertThat(ImpactMapCodec.decode(json)).isEqualTo(history.map());
        assertThat(ImpactMapCodec.encode(ImpactMapCodec.decode(json))).isEqualTo(json);
    }

    @Property(tries = 300)
    void aMapThatWasReadEvolvesAsTheOneThatWasNot(@ForAll History history) {
        ImpactMap read = ImpactMap.none();
        for (RecordedEvent event : history.events()) {
            read = ImpactMapCodec.decode(ImpactMapCodec.encode(read)).evolve(event);
        }
        assertThat(read).isEqualTo(history.map());
    }
}
