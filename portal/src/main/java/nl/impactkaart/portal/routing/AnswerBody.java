package nl.impactkaart.portal.routing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The body of a copy's answer, so that an answer that breaks off is never passed on as a whole one: Spring takes a lost
 * connection for the client's, says nothing more, and what was sent looks complete.
 */
final class AnswerBody {

    /** Of an answer that is longer, the rest is passed on as it comes. */
    private static final int LENGTH_READ_FIRST = 64 * 1024;

    private AnswerBody() {}

    /**
     * Reads the body before anything of the answer is sent, unless it is long or comes bit by bit.
     *
     * @throws IOException when the copy stops amid its answer
     */
    static void readFirst(ServerRequest request, ServerResponse response) throws IOException {
        InputStream body = MvcUtils.getAttribute(request, MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR);
        if (body == null
                || MediaType.TEXT_EVENT_STREAM.equalsTypeAndSubtype(
                        response.headers().getContentType())) {
            return;
        }
        byte[] start;
        try {
            start = body.readNBytes(LENGTH_READ_FIRST);
        } catch (IOException e) {
            body.close();
            throw e;
        }
        MvcUtils.putAttribute(
                request,
                MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR,
                new SequenceInputStream(new ByteArrayInputStream(start), new Rest(body)));
    }

    /** What cannot be taken back any more: the connection to the client is cut where the copy's was. */
    private static final class Rest extends InputStream {

        private final InputStream body;

        Rest(InputStream body) {
            this.body = body;
        }

        @Override
        public int read() {
            throw new IllegalStateException("the rest is read in blocks");
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            try {
                return body.read(into, offset, length);
            } catch (IOException e) {
                throw new BrokenOffException(e.toString());
            }
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }

    /** Without its cause, by which Spring would take it for the client's doing. */
    private static final class BrokenOffException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BrokenOffException(String how) {
            super("a service stopped amid a long answer: " + how);
        }
    }
}
