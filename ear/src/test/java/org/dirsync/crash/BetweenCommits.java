package org.dirsync.crash;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import org.dirsync.driven.DrivenServer;

/**
 * Ends the server between the two commits of one transaction. An agent in its virtual machine halts
 * it there, by the rules in {@code halt.btm}, once the order of the commits has been armed.
 */
final class BetweenCommits {

    private static final int NUMBER_DIGITS = 56;
    private static final String AGENT = "org/jboss/byteman/agent/Main.class";

    private final DrivenServer server;
    private final Path directory;

    /** Puts the agent into the server, from its next start on. */
    BetweenCommits(DrivenServer server) throws IOException {
        this.server = server;
        this.directory = Files.createDirectories(server.file("halt"));
        server.virtualMachine(
                "-javaagent:%s=script:%s -Dcrash.halt=%s".formatted(agent(), rules(), directory));
    }

    /**
     * Waits until the server has ended itself; each transaction that was between its commits must
     * be in doubt then.
     *
     * @param order which of database and broker has committed, as the rules name it
     */
    void await(String order) throws IOException, InterruptedException {
        Path armed = Files.createFile(directory.resolve(order));
        server.awaitEnd();
        Files.delete(armed);
        Path halted = directory.resolve("halted");
        Set<String> between =
                Files.readAllLines(halted).stream()
                        .filter(transaction -> transaction.length() >= NUMBER_DIGITS)
                        .map(BetweenCommits::record)
                        .collect(toSet());
        Files.delete(halted);
        if (between.isEmpty() || !server.inDoubt().containsAll(between)) {
            throw new IOException(between + " was halted, in doubt is " + server.inDoubt());
        }
    }

    /** The name of a global transaction's record, which stands in the first bytes of its number. */
    private static String record(String transaction) {
        ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(transaction));
        return String.join(
                "_",
                Long.toString(bytes.getLong(), 16),
                Long.toString(bytes.getLong(), 16),
                Integer.toString(bytes.getInt(), 16),
                Integer.toString(bytes.getInt(), 16),
                Integer.toString(bytes.getInt(), 16));
    }

    private static Path agent() throws IOException {
        JarURLConnection inside = (JarURLConnection) resource(AGENT).openConnection();
        return path(inside.getJarFileURL());
    }

    private static Path rules() {
        return path(resource("halt.btm"));
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(
                BetweenCommits.class.getClassLoader().getResource(name), name);
    }

    private static Path path(URL url) {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
