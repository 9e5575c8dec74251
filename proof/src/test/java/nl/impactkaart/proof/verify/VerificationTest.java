package nl.impactkaart.proof.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.impactkaart.proof.bundle.LogForTests.MAP;
import static nl.impactkaart.proof.bundle.LogForTests.ORIGIN;
import static nl.impactkaart.proof.bundle.LogForTests.REPORTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.impactmap.evolution.Language;
import nl.impactkaart.proof.MalformedException;
import nl.impactkaart.proof.bundle.Bundle;
import nl.impactkaart.proof.bundle.BundleHeader;
import nl.impactkaart.proof.bundle.BundledEvent;
import nl.impactkaart.proof.bundle.Bundles;
import nl.impactkaart.proof.bundle.LogForTests;
import nl.impactkaart.proof.bundle.MethodInForce;
import nl.impactkaart.proof.bundle.PrintedReport;
import nl.impactkaart.proof.leaf.StoredRow;
import nl.impactkaart.proof.note.Checkpoint;
import nl.impactkaart.proof.note.SignedNote;
import nl.impactkaart.proof.note.SigningKey;
import nl.impactkaart.proof.note.VerifierKeys;
import nl.impactkaart.proof.verify.Finding.Check;
import nl.impactkaart.proof.verify.Finding.Kind;
import nl.impactkaart.proof.verify.Finding.Status;
import nl.impactkaart.proof.verify.Held.ReportFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerificationTest {

    private static final LogForTests LOG = LogForTests.create();
    private static final Bundle WHOLE = LogForTests.read(LogForTests.written(LOG.bundle()));
    private static final List<BundledEvent> EVENTS = new ArrayList<>();

    static {
        WHOLE.events().forEach(EVENTS::add);
    }

    private static final byte[] EARLIER = LOG.checkpoint(4).bytes();
    private static final List<ReportFile> FILES = REPORTS.stream()
            .map(report -> new ReportFile("report.pdf", report.sha256()))
            .toList();
    private static final Held EVERYTHING = new Held(LOG.trusted(), EARLIER, FILES);

    @Test
    void everything_of_a_whole_bundle_holds() {
        Verification verification = verify(WHOLE, EVERYTHING);

        assertThat(verification.findings())
                .allMatch(finding -> finding.status() == Status.HOLDS)
                .extracting(Finding::check)
                .containsExactly(
                        Check.CHECKPOINT_SIGNED,
                        Check.EVENTS_INCLUDED,
                        Check.EVENTS_OF_MAP,
                        Check.SEQUENCE_WHOLE,
                        Check.ENDS_AT_HEAD,
                        Check.CONSISTENT_WITH_EARLIER,
                        Check.METHOD_IN_FORCE,
                        Check.REPORT_FIGURES,
                        Check.REPORT_FIGURES,
                        Check.REPORT_FILE,
                        Check.REPORT_FILE);
        assertThat(verification.holds()).isTrue();
    }

    @Test
    void what_is_proven_and_what_is_attested_are_told_apart() {
        assertThat(verify(WHOLE, EVERYTHING).findings())
                .filteredOn(finding -> finding.kind() == Kind.ATTESTED)
                .extracting(Finding::check)
                .containsExactly(Check.ENDS_AT_HEAD, Check.REPORT_FILE, Check.REPORT_FILE);
    }

    @Test
    void what_it_takes_more_to_show_is_said_and_does_not_fail() {
        Bundle bare = Bundles.of(LOG.history(), LOG.tree(), LOG.checkpoint(9), keys(), List.of(), List.of());
        Verification verification = verify(bare, LOG.trusted(), null);

        assertThat(verification.holds()).isTrue();
        assertThat(verification.findings())
                .filteredOn(finding -> finding.status() == Status.NOT_SHOWN)
                .extracting(Finding::check)
                .containsExactly(Check.CONSISTENT_WITH_EARLIER, Check.REPORT_FIGURES, Check.REPORT_FILE);
    }

    @Test
    void no_byte_of_a_bundle_can_be_changed_unnoticed() {
        byte[] bytes = LogForTests.written(WHOLE);
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= (byte) (1 << (i % 8));
            assertThat(unnoticed(changed)).as("byte %d", i).isFalse();
        }
    }

    /** Another size before a consistency proof leaves the true one without a proof, which is said. */
    private static boolean unnoticed(byte[] bundle) {
        try {
            Verification verification = verify(LogForTests.read(bundle), EVERYTHING);
            return verification.holds() && status(verification, Check.CONSISTENT_WITH_EARLIER) != Status.NOT_SHOWN;
        } catch (MalformedException e) {
            return false;
        }
    }

    @Test
    void a_checkpoint_of_an_unknown_key_is_not_believed() {
        SigningKey other = SigningKey.generate(ORIGIN, new SecureRandom());
        VerifierKeys trusted = new VerifierKeys(List.of(other.verifierKey()));
        Verification verification = verify(WHOLE, trusted, null);

        assertThat(status(verification, Check.CHECKPOINT_SIGNED)).isEqualTo(Status.FAILS);
        assertThat(status(verification, Check.EVENTS_INCLUDED)).isEqualTo(Status.NOT_SHOWN);
        assertThat(status(verification, Check.ENDS_AT_HEAD)).isEqualTo(Status.FAILS);
        assertThat(verification.holds()).isFalse();
    }

    @Test
    void a_key_of_another_name_does_not_speak_for_the_log() {
        SigningKey other = SigningKey.generate("other.example", new SecureRandom());
        LogForTests forged = new LogForTests(LOG.rows(), other);
        Verification verification = verify(forged.bundle(), forged.trusted(), null);

        assertThat(sentence(verification, Check.CHECKPOINT_SIGNED)).contains("key of another log");
        assertThat(sentence(verification, Check.ENDS_AT_HEAD)).contains("key of another log");
    }

    @Test
    void a_missing_event_is_found_wherever_it_was() {
        for (int missing = 0; missing < 4; missing++) {
            List<BundledEvent> events = new ArrayList<>(EVENTS);
            events.remove(missing);
            Verification verification = verify(with(events), EVERYTHING);

            assertThat(status(verification, Check.SEQUENCE_WHOLE)).isEqualTo(Status.FAILS);
            assertThat(status(verification, Check.EVENTS_INCLUDED)).isEqualTo(Status.HOLDS);
            assertThat(status(verification, Check.REPORT_FIGURES)).isEqualTo(Status.NOT_SHOWN);
        }
    }

    @Test
    void a_missing_last_event_is_found_by_what_the_log_attests() {
        Verification verification = verify(with(EVENTS.subList(0, 4)), LOG.trusted(), null);

        assertThat(status(verification, Check.SEQUENCE_WHOLE)).isEqualTo(Status.HOLDS);
        assertThat(sentence(verification, Check.ENDS_AT_HEAD)).contains("has 5 events", "the bundle has 4");
        assertThat(status(verification, Check.ENDS_AT_HEAD)).isEqualTo(Status.FAILS);
    }

    @Test
    void events_in_another_order_are_found() {
        Verification verification = verify(with(EVENTS.reversed()), EVERYTHING);

        assertThat(status(verification, Check.SEQUENCE_WHOLE)).isEqualTo(Status.FAILS);
    }

    @Test
    void a_map_whose_events_stand_in_the_log_in_another_order_is_found() {
        List<StoredRow> rows = new ArrayList<>(LOG.rows());
        StoredRow first = rows.get(1);
        rows.set(1, moved(rows.get(2), first.position()));
        rows.set(2, moved(first, rows.get(2).position()));
        LogForTests disordered = new LogForTests(rows, LOG.key());
        List<StoredRow> history = new ArrayList<>(disordered.history());
        history.add(0, history.remove(1));
        Verification verification = verify(disordered.bundle(history), LOG.trusted(), null);

        assertThat(sentence(verification, Check.SEQUENCE_WHOLE)).contains("Event 1 stands in the log before");
        assertThat(status(verification, Check.EVENTS_INCLUDED)).isEqualTo(Status.HOLDS);
    }

    @Test
    void an_event_of_another_map_is_found() {
        Bundle other = with(
                LogForTests.OTHER_MAP,
                WHOLE.header().head(),
                WHOLE.header().method(),
                WHOLE.header().reports());
        Verification verification = verify(other, EVERYTHING);

        assertThat(status(verification, Check.EVENTS_OF_MAP)).isEqualTo(Status.FAILS);
        assertThat(sentence(verification, Check.ENDS_AT_HEAD)).contains("of another map");
    }

    @Test
    void the_head_of_another_checkpoint_does_not_count() {
        Bundle early = Bundles.of(LOG.history(), LOG.tree(), LOG.checkpoint(8), keys(), List.of(), List.of());
        Verification verification = verify(
                with(
                        MAP,
                        early.header().head(),
                        WHOLE.header().method(),
                        WHOLE.header().reports()),
                EVERYTHING);

        assertThat(sentence(verification, Check.ENDS_AT_HEAD)).contains("another checkpoint");
        assertThat(status(verification, Check.ENDS_AT_HEAD)).isEqualTo(Status.FAILS);
    }

    @Test
    void a_fork_between_two_checkpoints_is_refused() {
        LogForTests forked = LOG.with(LogForTests.row(4, LogForTests.OTHER_MAP, 1, LogForTests.revisedCost()));
        Verification verification = verify(forked.bundle(), LOG.trusted(), EARLIER);

        assertThat(status(verification, Check.EVENTS_INCLUDED)).isEqualTo(Status.HOLDS);
        assertThat(status(verification, Check.ENDS_AT_HEAD)).isEqualTo(Status.HOLDS);
        assertThat(status(verification, Check.CONSISTENT_WITH_EARLIER)).isEqualTo(Status.FAILS);
        assertThat(verification.holds()).isFalse();
    }

    @Test
    void a_fork_at_the_same_size_is_refused() {
        LogForTests forked = LOG.with(LogForTests.row(4, LogForTests.OTHER_MAP, 1, LogForTests.revisedCost()));

        assertThat(consistency(LOG.checkpoint(9).bytes())).isEqualTo(Status.HOLDS);
        assertThat(consistency(forked.checkpoint(9).bytes())).isEqualTo(Status.FAILS);
    }

    @Test
    void an_earlier_checkpoint_without_a_proof_says_what_to_ask_for() {
        Verification verification =
                verify(WHOLE, LOG.trusted(), LOG.checkpoint(3).bytes());

        assertThat(status(verification, Check.CONSISTENT_WITH_EARLIER)).isEqualTo(Status.NOT_SHOWN);
        assertThat(sentence(verification, Check.CONSISTENT_WITH_EARLIER)).contains("from 3 events");
    }

    @Test
    void an_earlier_checkpoint_that_is_none_fails() {
        SigningKey other = SigningKey.generate(ORIGIN, new SecureRandom());

        assertThat(consistency("nothing".getBytes(UTF_8))).isEqualTo(Status.FAILS);
        assertThat(consistency(new LogForTests(LOG.rows(), other).checkpoint(4).bytes()))
                .isEqualTo(Status.FAILS);
        assertThat(consistency(WHOLE.header().head().bytes())).isEqualTo(Status.FAILS);
    }

    @Test
    void a_changed_figure_of_a_report_is_found() {
        PrintedReport right = REPORTS.getFirst();
        List<PrintedReport> wrong = List.of(
                printed(right, new BigDecimal("1.932368"), right.netPresentValue()),
                printed(right, null, right.netPresentValue()),
                printed(right, right.returnFactor(), new BigDecimal("932.36")),
                printed(right, right.returnFactor(), new BigDecimal("932.3670")));
        for (PrintedReport report : wrong) {
            Verification verification = verify(with(report), EVERYTHING);

            assertThat(status(verification, Check.REPORT_FIGURES)).isEqualTo(Status.FAILS);
            assertThat(sentence(verification, Check.REPORT_FIGURES)).contains("report on event 3", "replaying");
        }
    }

    @Test
    void a_figure_is_compared_at_the_decimals_that_were_printed() {
        PrintedReport coarse = printed(REPORTS.getFirst(), new BigDecimal("1.93"), new BigDecimal("932"));

        assertThat(status(verify(with(coarse), EVERYTHING), Check.REPORT_FIGURES))
                .isEqualTo(Status.HOLDS);
    }

    @Test
    void a_report_on_an_event_before_the_start_of_figures_or_after_the_end_is_told() {
        PrintedReport right = REPORTS.getFirst();
        PrintedReport late = new PrintedReport(
                5,
                right.sha256(),
                right.method(),
                "EUR",
                right.returnFactor(),
                right.netPresentValue(),
                right.presentValueOfBenefits(),
                right.presentValueOfCosts());

        assertThat(sentence(verify(with(late), EVERYTHING), Check.REPORT_FIGURES))
                .contains("event 5, which the bundle does not have");
    }

    @Test
    void a_file_that_is_no_report_of_the_bundle_is_told() {
        ReportFile unknown = new ReportFile("other.pdf", "0".repeat(64));
        Held held = new Held(LOG.trusted(), EARLIER, List.of(unknown));

        assertThat(sentence(verify(WHOLE, held), Check.REPORT_FILE)).contains("other.pdf is none");
    }

    @Test
    void another_method_in_force_is_found() {
        Bundle other = with(
                MAP,
                WHOLE.header().head(),
                new MethodInForce("sroi-guide-2012", "2"),
                WHOLE.header().reports());

        assertThat(status(verify(other, EVERYTHING), Check.METHOD_IN_FORCE)).isEqualTo(Status.FAILS);
    }

    @Test
    void while_a_key_is_replaced_whoever_trusts_the_old_or_the_new_one_can_verify() {
        SigningKey fresh = SigningKey.generate(ORIGIN, new SecureRandom());
        List<SigningKey> both = List.of(fresh, LOG.key());
        SignedNote checkpoint = new Checkpoint(ORIGIN, 9, LOG.tree().root()).sign(both);
        Bundle bundle = Bundles.of(LOG.history(), LOG.tree(), checkpoint, both, List.of(4L), REPORTS);

        assertThat(bundle.header().keys())
                .containsExactly(fresh.verifierKey(), LOG.key().verifierKey());
        for (SigningKey one : both) {
            Verification verification = verify(bundle, new VerifierKeys(List.of(one.verifierKey())), null);
            assertThat(status(verification, Check.CHECKPOINT_SIGNED)).isEqualTo(Status.HOLDS);
            assertThat(status(verification, Check.ENDS_AT_HEAD)).isEqualTo(Status.HOLDS);
            assertThat(verification.holds()).isTrue();
        }
        SigningKey third = SigningKey.generate(ORIGIN, new SecureRandom());
        assertThat(verify(bundle, new VerifierKeys(List.of(third.verifierKey())), null)
                        .holds())
                .isFalse();
    }

    @Test
    void of_several_reports_on_one_event_each_is_looked_into() {
        PrintedReport page = REPORTS.getFirst();
        PrintedReport figures = LogForTests.report(3, "c", "1.932367", "932.37", "1000.00");
        PrintedReport wrong = LogForTests.report(3, "d", "1.932367", "932.37", "1000.01");
        Verification verification = verify(
                with(MAP, WHOLE.header().head(), WHOLE.header().method(), List.of(page, figures, wrong)),
                new Held(
                        LOG.trusted(),
                        EARLIER,
                        List.of(
                                new ReportFile("figures.json", figures.sha256()),
                                new ReportFile("page.html", page.sha256()))));

        assertThat(verification.findings())
                .filteredOn(finding -> finding.check() == Check.REPORT_FIGURES)
                .extracting(Finding::status)
                .containsExactly(Status.HOLDS, Status.HOLDS, Status.FAILS);
        assertThat(verification.findings())
                .filteredOn(finding -> finding.check() == Check.REPORT_FILE)
                .extracting(Finding::status)
                .containsExactly(Status.HOLDS, Status.HOLDS);
    }

    private static List<SigningKey> keys() {
        return List.of(LOG.key());
    }

    private static Status consistency(byte[] earlier) {
        return status(verify(WHOLE, LOG.trusted(), earlier), Check.CONSISTENT_WITH_EARLIER);
    }

    private static PrintedReport printed(
            PrintedReport report, @Nullable BigDecimal returnFactor, BigDecimal netPresentValue) {
        return new PrintedReport(
                report.mapSequence(),
                report.sha256(),
                report.method(),
                report.currency(),
                returnFactor,
                netPresentValue,
                report.presentValueOfBenefits(),
                report.presentValueOfCosts());
    }

    private static StoredRow moved(StoredRow row, long position) {
        return new StoredRow(
                position,
                row.eventId(),
                row.aggregateId(),
                row.sequence(),
                row.type(),
                row.payloadType(),
                row.revision(),
                row.payload(),
                row.metadata(),
                row.recordedAt(),
                null,
                null,
                null);
    }

    private static Bundle with(List<BundledEvent> events) {
        return new Bundle(WHOLE.header(), events);
    }

    private static Bundle with(PrintedReport report) {
        return with(MAP, WHOLE.header().head(), WHOLE.header().method(), List.of(report));
    }

    private static Bundle with(UUID mapId, SignedNote head, MethodInForce method, List<PrintedReport> reports) {
        BundleHeader whole = WHOLE.header();
        BundleHeader header = new BundleHeader(
                whole.format(),
                mapId,
                whole.origin(),
                whole.keys(),
                whole.checkpoint(),
                head,
                method,
                whole.consistency(),
                reports);
        return new Bundle(header, WHOLE.events());
    }

    private static Verification verify(Bundle bundle, VerifierKeys trusted, byte @Nullable [] earlier) {
        return verify(bundle, earlier == null ? Held.onlyKeys(trusted) : new Held(trusted, earlier, List.of()));
    }

    private static Verification verify(Bundle bundle, Held held) {
        return Verification.of(bundle.header(), bundle.events().iterator(), held);
    }

    private static Status status(Verification verification, Check check) {
        return first(verification, check).status();
    }

    private static String sentence(Verification verification, Check check) {
        return first(verification, check).sentence().in(Language.ENGLISH);
    }

    private static Finding first(Verification verification, Check check) {
        return verification.findings().stream()
                .filter(finding -> finding.check() == check)
                .findFirst()
                .orElseThrow();
    }
}
