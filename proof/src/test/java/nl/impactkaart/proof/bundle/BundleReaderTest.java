package nl.impactkaart.proof.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.impactkaart.proof.Thrown.malformed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import nl.impactkaart.proof.MalformedException;
import org.junit.jupiter.api.Test;

class BundleReaderTest {

    private static final byte[] BYTES = BundleWriter.write(LogForTests.create().bundle());
    private static final String TEXT = new String(BYTES, UTF_8);

    @Test
    void what_was_written_is_read() {
        Bundle bundle = BundleReader.read(BYTES);

        assertThat(BundleWriter.write(bundle)).isEqualTo(BYTES);
        assertThat(bundle.events()).hasSize(5);
        assertThat(bundle.reports()).isEqualTo(LogForTests.REPORTS);
        assertThat(bundle.events().getFirst().row().aggregateId()).isEqualTo(LogForTests.MAP);
    }

    @Test
    void a_stream_gets_the_same_bytes() {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        BundleWriter.write(BundleReader.read(BYTES), stream);

        assertThat(stream.toByteArray()).isEqualTo(BYTES);
    }

    @Test
    void a_bundle_is_refused_wherever_it_ends_early() {
        for (int length = 0; length < BYTES.length; length++) {
            byte[] truncated = Arrays.copyOf(BYTES, length);
            assertThatExceptionOfType(MalformedException.class)
                    .as("length %d", length)
                    .isThrownBy(() -> BundleReader.read(truncated));
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
        malformed(() -> read(TEXT.replaceFirst("\"path\":\\[\"", "\"path\":[null,\"")), "events[0]");
    }

    private static Bundle read(String text) {
        assertThat(text).isNotEqualTo(TEXT);
        return BundleReader.read(text.getBytes(UTF_8));
    }
}
