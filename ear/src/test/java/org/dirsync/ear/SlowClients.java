package org.dirsync.ear;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** Connections whose requests never come to their end. */
final class SlowClients implements Closeable {
    private final List<SocketChannel> connections = new ArrayList<>();
    private final List<ByteBuffer> flood = new ArrayList<>();
    private final List<StringBuilder> said = new ArrayList<>();

    /** Opens so many more, and sends the beginning of a request on each. */
    void open(int count, String beginning) throws IOException {
        URI server = Api.uri("/");
        for (int i = 0; i < count; i++) {
            SocketChannel connection =
                    SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()));
            connections.add(connection);
            said.add(new StringBuilder());
            ByteBuffer bytes = ByteBuffer.wrap(beginning.getBytes(ISO_8859_1));
            while (bytes.hasRemaining()) {
                connection.write(bytes);
            }
            connection.configureBlocking(false);
        }
    }

    /**
     * Opens so many more, and sends a request on each again and again without reading an answer.
     *
     * @return how many bytes could be sent this time; call it again for what is taken later
     */
    long flood(int count, String request) throws IOException {
        while (connections.size() < count) {
            SocketChannel connection = SocketChannel.open();
            connection.setOption(StandardSocketOptions.SO_RCVBUF, 4096);
            URI server = Api.uri("/");
            connection.connect(new InetSocketAddress(server.getHost(), server.getPort()));
            connection.configureBlocking(false);
            connections.add(connection);
            said.add(new StringBuilder());
        }
        long sent = 0;
        for (int i = 0; i < count; i++) {
            if (i == flood.size()) {
                flood.add(ByteBuffer.wrap(request.repeat(100).getBytes(ISO_8859_1)));
            }
            sent += write(connections.get(i), flood.get(i));
        }
        return sent;
    }

    private static int write(SocketChannel connection, ByteBuffer requests) {
        if (!requests.hasRemaining()) {
            requests.rewind();
        }
        try {
            return connection.write(requests);
        } catch (IOException letGo) {
            return 0;
        }
    }

    /** On how many the server waits: open, and without an answer. */
    int waiting() throws IOException {
        int waiting = 0;
        for (int i = 0; i < connections.size(); i++) {
            waiting += read(i) && said.get(i).length() == 0 ? 1 : 0;
        }
        return waiting;
    }

    /** What the server has sent on each connection until now. */
    List<String> answers() throws IOException {
        for (int i = 0; i < connections.size(); i++) {
            read(i);
        }
        return said.stream().map(StringBuilder::toString).toList();
    }

    /** Reads what has come, and says whether the connection is open. */
    private boolean read(int number) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(16 * 1024);
        int read;
        try {
            read = connections.get(number).read(bytes);
        } catch (IOException reset) {
            read = -1;
        }
        said.get(number).append(new String(bytes.array(), 0, bytes.position(), ISO_8859_1));
        return read >= 0;
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel connection : connections) {
            connection.close();
        }
    }
}
