package nl.impactkaart.command.eventstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The wire between the store and PostgreSQL, which can be cut so that PostgreSQL does not notice. */
final class Cable implements AutoCloseable {

    private final ServerSocket entry;
    private final int server;
    private final Queue<Socket> ours = new ConcurrentLinkedQueue<>();
    private final Queue<Socket> theirs = new ConcurrentLinkedQueue<>();
    private volatile boolean unplugged;

    Cable(int server) {
        this.server = server;
        try {
            this.entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return entry.getLocalPort();
    }

    private void accept() {
        while (!entry.isClosed()) {
            try {
                Socket our = entry.accept();
                Socket their = new Socket(InetAddress.getLoopbackAddress(), server);
                ours.add(our);
                theirs.add(their);
                if (unplugged) {
                    closeAll(ours);
                }
                Thread.ofVirtual().start(() -> carry(our, their));
                Thread.ofVirtual().start(() -> {
                    carry(their, our);
                    close(our);
                });
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private static void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // PostgreSQL's end is left as it is: that is the point.
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends all connections as the store sees them; PostgreSQL goes on with what it was told. New ones can be made. */
    void cut() {
        closeAll(ours);
    }

    /** Cuts, and lets no new connection through. */
    void unplug() {
        unplugged = true;
        cut();
    }

    private static void closeAll(Queue<Socket> sockets) {
        for (Socket socket = sockets.poll(); socket != null; socket = sockets.poll()) {
            close(socket);
        }
    }

    @Override
    public void close() throws IOException {
        entry.close();
        closeAll(ours);
        closeAll(theirs);
    }
}
