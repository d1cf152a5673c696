package org.dirsync.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The provisioned server with the built EAR, on a base directory of its own. */
final class BenchServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final Path pidFile;
    private final BenchApi api;

    private BenchServer(Process process, Path pidFile, BenchApi api) {
        this.process = process;
        this.pidFile = pidFile;
        this.api = api;
    }

    /** Starts it; returns when it is healthy. */
    static BenchServer start(Path home, Path base, Path ear, int offset)
            throws IOException, InterruptedException {
        mustBeFree(8080 + offset);
        String password = UUID.randomUUID().toString();
        Path pidFile = base.resolve("server.pid");
        Files.copy(ear, base.resolve("deployments/dirsync.ear"));
        ProcessBuilder builder =
                new ProcessBuilder(
                        home.resolve("bin/standalone.sh").toString(),
                        "-c",
                        "standalone-full.xml",
                        "-Djboss.socket.binding.port-offset=" + offset);
        Map<String, String> environment = builder.environment();
        environment.put("DIRSYNC_ADMIN_PASSWORD", password);
        environment.put("JBOSS_BASE_DIR", base.toString());
        environment.put("JBOSS_PIDFILE", pidFile.toString());
        environment.put("LAUNCH_JBOSS_IN_BACKGROUND", "true");
        environment.remove("JAVA_OPTS");
        builder.redirectErrorStream(true).redirectOutput(base.resolve("log/out.log").toFile());
        Process process = builder.start();
        BenchServer server =
                new BenchServer(process, pidFile, new BenchApi(8080 + offset, password));
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        try {
            server.awaitHealth(base);
        } catch (RuntimeException | InterruptedException e) {
            server.close();
            throw e;
        }
        return server;
    }

    private static void mustBeFree(int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (ConnectException e) {
            return;
        }
        throw new IOException("port " + port + " is in use; add -Dport.offset=...");
    }

    private void awaitHealth(Path base) throws InterruptedException {
        Instant until = Instant.now().plus(PATIENCE);
        while (!api.isReady()) {
            if (!process.isAlive() || Instant.now().isAfter(until)) {
                throw new IllegalStateException("the server did not start; see " + base + "/log");
            }
            Thread.sleep(500);
        }
    }

    BenchApi api() {
        return api;
    }

    /** The processor time that the server has used, in seconds. */
    double cpu() throws IOException {
        return ProcessHandle.of(Long.parseLong(pid()))
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElseThrow()
                        .toMillis()
                / 1000.0;
    }

    private String pid() throws IOException {
        return Files.readString(pidFile).strip();
    }

    /** Runs {@code jcmd} of this JDK on the server. */
    String jcmd(String... command) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        List<String> line = new ArrayList<>();
        line.add(jcmd.toString());
        line.add(pid());
        line.addAll(List.of(command));
        Process run = new ProcessBuilder(line).redirectErrorStream(true).start();
        String output = new String(run.getInputStream().readAllBytes(), UTF_8);
        if (run.waitFor() != 0) {
            throw new IOException(line + ": " + output);
        }
        return output;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
