package nl.impactkaart.proof.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import nl.impactkaart.proof.note.SignedNote;
import nl.impactkaart.proof.note.SigningKey;
import org.junit.jupiter.api.Test;

class BundlesTest {

    private static final LogForTests LOG = LogForTests.create();

    @Test
    void a_bundle_tells_the_head_of_the_map_and_the_method_in_force() {
        Bundle bundle = LOG.bundle();
        MapHead head = MapHead.open(bundle.header().head(), LOG.trusted());

        assertThat(head.events()).isEqualTo(5);
        assertThat(head.lastSequence()).isEqualTo(4);
        assertThat(head.size()).isEqualTo(9);
        assertThat(bundle.header().method()).isEqualTo(LogForTests.SROI);
        assertThat(bundle.events()).extracting(BundledEvent::index).containsExactly(1L, 2L, 4L, 5L, 7L);
    }

    @Test
    void an_earlier_checkpoint_has_an_earlier_bundle() {
        List<SigningKey> keys = List.of(LOG.key());
        Bundle bundle =
                Bundles.of(LOG.history().subList(0, 2), LOG.tree(), LOG.checkpoint(3), keys, List.of(), List.of());

        assertThat(bundle.events()).hasSize(2);
        assertThat(MapHead.parse(bundle.header().head().text()).size()).isEqualTo(3);
    }

    @Test
    void no_bundle_is_made_of_a_row_that_was_changed_since() {
        LogForTests changed = LOG.with(LogForTests.row(8, LogForTests.MAP, 4, LogForTests.revisedCost(1L)));

        assertThatExceptionOfType(NotInTreeException.class)
                .isThrownBy(() -> LOG.bundle(changed.history()))
                .satisfies(e -> assertThat(e.position()).isEqualTo(8));
    }

    @Test
    void no_bundle_goes_beyond_its_checkpoint() {
        SignedNote early = LOG.checkpoint(5);

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Bundles.of(LOG.history(), LOG.tree(), early, List.of(LOG.key()), List.of(), List.of()))
                .withMessageContaining("not before the checkpoint");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bundles.of(
                        LOG.history(), LOG.tree(), LOG.checkpoint(9), List.of(LOG.key()), List.of(10L), List.of()))
                .withMessageContaining("after the checkpoint");
    }

    @Test
    void no_bundle_is_made_of_a_tree_that_is_not_the_checkpoint_s() {
        SignedNote other = LOG.with(LogForTests.row(1, LogForTests.OTHER_MAP, 0, LogForTests.revisedCost()))
                .checkpoint(9);

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Bundles.of(LOG.history(), LOG.tree(), other, List.of(LOG.key()), List.of(), List.of()))
                .withMessageContaining("not that of the checkpoint");
    }
}
