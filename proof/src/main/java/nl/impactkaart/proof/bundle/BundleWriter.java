package nl.impactkaart.proof.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.databind.ObjectWriter;

/** A bundle as its file has it, in UTF-8, event by event. Equal bundles have equal bytes. */
public final class BundleWriter {

    private static final ObjectWriter HEADER = BundleJson.MAPPER.writerFor(BundleHeader.class);
    private static final ObjectWriter EVENT = BundleJson.MAPPER.writerFor(BundledEvent.Json.class);
    private static final byte[] EVENTS = ",\"events\":[".getBytes(UTF_8);

    private final OutputStream to;
    private boolean any;

    /** Writes what stands before the events. */
    BundleWriter(OutputStream to, BundleHeader header) throws IOException {
        this.to = to;
        byte[] object = HEADER.writeValueAsBytes(header);
        to.write(object, 0, object.length - 1); // what follows belongs to the same object
        to.write(EVENTS);
    }

    /**
     * Writes a whole bundle, and leaves the stream open.
     *
     * @throws IOException when the stream cannot be written to
     */
    public static void write(Bundle bundle, OutputStream to) throws IOException {
        BundleWriter writer = new BundleWriter(to, bundle.header());
        for (BundledEvent event : bundle.events()) {
            writer.write(event.json());
        }
        writer.end();
    }

    void write(BundledEvent.Json event) throws IOException {
        if (any) {
            to.write(',');
        }
        any = true;
        to.write(EVENT.writeValueAsBytes(event));
    }

    void end() throws IOException {
        to.write(new byte[] {']', '}'});
    }
}
