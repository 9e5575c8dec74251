package nl.impactkaart.proof.bundle;

import java.io.OutputStream;
import tools.jackson.databind.ObjectWriter;

/** Bundles to JSON. Equal bundles have equal bytes. */
public final class BundleWriter {

    private static final ObjectWriter WRITER = BundleJson.MAPPER.writerFor(Bundle.class);

    private BundleWriter() {}

    /** The bundle as its file has it, in UTF-8. */
    public static byte[] write(Bundle bundle) {
        return WRITER.writeValueAsBytes(bundle);
    }

    /**
     * Writes the same to a stream, which is closed.
     *
     * @throws tools.jackson.core.JacksonException when the stream cannot be written to
     */
    public static void write(Bundle bundle, OutputStream to) {
        WRITER.writeValue(to, bundle);
    }
}
