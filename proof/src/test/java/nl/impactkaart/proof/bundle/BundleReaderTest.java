package nl.impactkaart.proof.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.impactkaart.proof.Thrown.malformed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import nl.impactkaart.proof.MalformedException;
import org.junit.jupiter.api.Test;

class BundleReaderTest {

    private static final byte[] BYTES = LogForTests.written(LogForTests.create().bundle());
    private static final String TEXT = new String(BYTES, UTF_8);
    private static final String HEADER = TEXT.substring(0, TEXT.indexOf(",\"events\":["));

    @Test
    void what_was_written_is_read() {
        Bundle bundle = LogForTests.read(BYTES);

        assertThat(LogForTests.written(bundle)).isEqualTo(BYTES);
        assertThat(bundle.events())
                .hasSize(5)
                .allSatisfy(event -> assertThat(event.row().aggregateId()).isEqualTo(LogForTests.MAP));
        assertThat(bundle.header().reports()).isEqualTo(LogForTests.REPORTS);
    }

    @Test
    void a_bundle_is_read_in_whatever_pieces_it_comes() {
        InputStream byteByByte = new FilterInputStream(new ByteArrayInputStream(BYTES)) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return super.read(bytes, offset, Math.min(length, 1));
            }
        };
        BundleReader reader = new BundleReader(byteByByte);
        List<BundledEvent> events = new ArrayList<>();
        reader.forEachRemaining(events::add);

        assertThat(events).hasSize(5);
    }

    @Test
    void a_bundle_is_refused_wherever_it_ends_early() {
        for (int length = 0; length < BYTES.length; length++) {
            byte[] truncated = Arrays.copyOf(BYTES, length);
            assertThatExceptionOfType(MalformedException.class)
                    .as("length %d", length)
                    .isThrownBy(() -> LogForTests.read(truncated));
        }
    }

    @Test
    void another_version_is_told_from_a_broken_bundle() {
        malformed(() -> read(TEXT.replace("bundle.v1", "bundle.v2")), "another format or version");
        malformed(() -> read("{\"format\":\"impactkaart.proof-bundle.v2\",\"new\":1}"), "another format or version");
        malformed(() -> read("{\"mapId\":1}"), "does not begin with its format");
        malformed(() -> read("[]"), "does not begin with its format");
    }

    @Test
    void the_place_is_named() {
        malformed(() -> read(TEXT.replaceFirst("\"leaf\":\"A", "\"leaf\":\"B")), "events[0]");
        malformed(() -> read(TEXT.replaceFirst("\"leaf\":\"A", "\"leaf\":\"B")), "not of version 1");
        malformed(() -> read(TEXT.replaceFirst("\"sha256\":\"a", "\"sha256\":\"A")), "reports[0]");
        malformed(() -> read(TEXT.replaceFirst("\"keys\":\\[\"log", "\"keys\":[\"lob")), "keys");
        malformed(() -> read(TEXT.substring(0, TEXT.length() / 2)), "byte");
    }

    @Test
    void another_spelling_of_the_same_is_refused() {
        malformed(() -> read(TEXT + "\n"), "one form");
        malformed(() -> read(TEXT.replaceFirst(",", ", ")), "one form");
        malformed(() -> read(TEXT.replaceFirst("\"EUR\"", "\"\\\\u0045UR\"")), "one form");
        malformed(() -> read(TEXT.replaceFirst("\"932.37\"", "\"0932.37\"")), "one form");
        malformed(
                () -> read(TEXT.replaceFirst("\"mapId\":", "\"mapId\":\"" + LogForTests.OTHER_MAP + "\",\"mapId\":")),
                "");
        malformed(() -> read(TEXT.replaceFirst("\"mapId\":", "\"more\":1,\"mapId\":")), "more");
        malformed(() -> read(TEXT + TEXT), "");
    }

    @Test
    void a_bundle_without_what_it_must_have_is_refused() {
        malformed(() -> read("{\"format\":\"impactkaart.proof-bundle.v1\"}"), "cannot be read");
        malformed(() -> read("null"), "does not begin with its format");
        malformed(() -> read(TEXT.replaceFirst("\"currency\":\"EUR\",", "")), "reports[0]");
        malformed(() -> read(TEXT.replaceFirst("\"path\":\\[\"", "\"path\":[null,\"")), "consistency[0]");
        malformed(() -> read(HEADER + "}"), "it has no events");
        malformed(() -> read(HEADER + ",\"events\":[]}"), "holds no event");
        malformed(() -> read(HEADER + ",\"events\":[null]}"), "events[0]");
        malformed(() -> read(TEXT.replaceFirst("}$", ",\"more\":1}")), "one form");
    }

    @Test
    void of_two_events_the_one_that_is_broken_is_named() {
        int second = TEXT.indexOf("\"leaf\":\"", TEXT.indexOf("\"leaf\":\"") + 1);
        malformed(() -> read(TEXT.substring(0, second) + TEXT.substring(second).replaceFirst("A", "B")), "events[1]");
    }

    @Test
    void a_header_may_be_larger_than_what_is_read_at_once() {
        PrintedReport report = LogForTests.REPORTS.getLast();
        List<PrintedReport> many = Collections.nCopies(5_000, report);
        LogForTests log = LogForTests.create();
        byte[] file = LogForTests.written(
                Bundles.of(log.history(), log.tree(), log.checkpoint(9), List.of(log.key()), List.of(), many));

        assertThat(LogForTests.read(file).header().reports()).isEqualTo(many);
        String text = new String(file, UTF_8);
        int last = text.lastIndexOf("\"sha256\":\"b");
        malformed(() -> read(text.substring(0, last) + text.substring(last).replaceFirst(":", ": ")), "one form");
    }

    private static Bundle read(String text) {
        assertThat(text).isNotEqualTo(TEXT);
        return LogForTests.read(text.getBytes(UTF_8));
    }
}
