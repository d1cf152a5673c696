package org.dirsync.driven;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The provisioned server with the built EAR; it can be killed, stopped and started again. */
public final class DrivenServer implements AutoCloseable {

    private static final Duration TIMEOUT =
            Duration.ofMinutes(Integer.getInteger("driven.patience.minutes", 6));
    private static final String IN_DOUBT =
            "data/tx-object-store/ShadowNoFileLockStore/defaultStore/StateManager/BasicAction/"
                    + "TwoPhaseCoordinator/AtomicAction";

    private final Path home;
    private final Path base;
    private final Path ear;
    private final int offset;
    private final String password;
    private final List<String> options;
    private String virtualMachine = "";
    private @Nullable Process script;
    private int kills;

    /**
     * The server of this home in a base directory, on ports moved up by the offset.
     *
     * @param options further arguments of its start, as {@code -Dname=value}
     */
    public DrivenServer(
            Path home, Path base, Path ear, int offset, String password, String... options)
            throws IOException {
        this.home = home;
        this.base = base;
        this.ear = ear;
        this.offset = offset;
        this.password = password;
        this.options = List.of(options);
        mustBeFree(8080 + offset);
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    }

    /** A file or directory of the server's own, as {@code data/derby}. */
    public Path file(String name) {
        return base.resolve(name);
    }

    /** Sets arguments of its virtual machine, as for an agent; they count from the next start. */
    public void virtualMachine(String arguments) {
        virtualMachine = arguments;
    }

    private void leavePassword() throws IOException {
        Path file = Files.createDirectories(base.resolve("data")).resolve("dirsync-admin-password");
        Files.deleteIfExists(file);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password);
    }

    /** Starts it as {@code run.sh} does; returns when its virtual machine has begun. */
    public void launch() throws IOException, InterruptedException {
        Path pidFile = base.resolve("server.pid");
        Files.deleteIfExists(pidFile);
        leavePassword();
        try (Stream<Path> old = Files.list(base.resolve("deployments"))) {
            for (Path file : old.filter(DrivenServer::isOurs).toList()) {
                Files.delete(file);
            }
        }
        Files.copy(
                ear, base.resolve("deployments/dirsync.ear"), StandardCopyOption.REPLACE_EXISTING);
        ProcessBuilder builder =
                new ProcessBuilder(
                        home.resolve("bin/standalone.sh").toString(),
                        "-c",
                        "standalone-full.xml",
                        "-Djboss.socket.binding.port-offset=" + offset);
        builder.command().addAll(options);
        Map<String, String> environment = builder.environment();
        environment.put("JBOSS_BASE_DIR", base.toString());
        environment.put("JBOSS_PIDFILE", pidFile.toString());
        environment.put("LAUNCH_JBOSS_IN_BACKGROUND", "true");
        environment.remove("JAVA_OPTS");
        environment.put("PREPEND_JAVA_OPTS", virtualMachine);
        Path out = Files.createDirectories(base.resolve("log")).resolve("out.log");
        builder.redirectErrorStream(true).redirectOutput(out.toFile());
        Process process = builder.start();
        script = process;
        while (pid() == null) {
            if (!process.isAlive()) {
                throw new IOException("the server did not start; see " + out);
            }
            Thread.sleep(50);
        }
    }

    private static boolean isOurs(Path file) {
        return file.getFileName().toString().startsWith("dirsync.ear");
    }

    /** Waits until it is healthy. */
    public void awaitHealth(DrivenApi api) throws IOException, InterruptedException {
        Instant until = Instant.now().plus(TIMEOUT);
        while (!api.isHealthy()) {
            if (!isAlive() || Instant.now().isAfter(until)) {
                throw new IOException("the server is not healthy; see " + base + "/log");
            }
            Thread.sleep(100);
        }
    }

    /**
     * Kills the virtual machine, which gets no chance to do anything, and waits until it is gone.
     */
    public void kill() throws InterruptedException {
        ProcessHandle.of(process()).ifPresent(DrivenServer::killAndWait);
        kills++;
        if (script != null) {
            script.waitFor();
        }
    }

    private static void killAndWait(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Waits until it has ended itself without being told to. */
    public void awaitEnd() throws IOException, InterruptedException {
        Process process = Objects.requireNonNull(script);
        if (!process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
            throw new IOException("the server goes on");
        }
        kills++;
    }

    /** How often it was killed. */
    public int kills() {
        return kills;
    }

    /** Stops it as an administrator does. */
    public void stop() throws InterruptedException {
        if (script != null) {
            script.destroy();
            if (!script.waitFor(90, TimeUnit.SECONDS)) {
                kill();
            }
        }
    }

    /** The transactions that were decided, but not yet carried out by database and broker. */
    public Set<String> inDoubt() throws IOException {
        Path store = base.resolve(IN_DOUBT);
        if (!Files.isDirectory(store)) {
            return Set.of();
        }
        try (Stream<Path> records = Files.list(store)) {
            return records.map(record -> record.getFileName().toString()).collect(toSet());
        }
    }

    /** Whether its log since the last start has this text. */
    public boolean hasLogged(String text) throws IOException {
        return Files.readString(base.resolve("log/out.log")).contains(text);
    }

    /** The number of its process. */
    public long process() {
        Long pid = pid();
        if (pid == null) {
            throw new IllegalStateException("the server has no process");
        }
        return pid;
    }

    /** The processor time that it has used, in seconds. */
    public double cpu() {
        return ProcessHandle.of(process())
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElseThrow()
                        .toMillis()
                / 1000.0;
    }

    /** Runs {@code jcmd} of this JDK on it. */
    public String jcmd(String... command) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        List<String> line = new ArrayList<>(List.of(jcmd.toString(), String.valueOf(process())));
        line.addAll(List.of(command));
        Process run = new ProcessBuilder(line).redirectErrorStream(true).start();
        String output = new String(run.getInputStream().readAllBytes(), UTF_8);
        if (run.waitFor() != 0) {
            throw new IOException(line + ": " + output);
        }
        return output;
    }

    private boolean isAlive() {
        return script != null && script.isAlive();
    }

    private @Nullable Long pid() {
        try {
            String text = Files.readString(base.resolve("server.pid")).strip();
            return text.isEmpty() ? null : Long.valueOf(text);
        } catch (IOException notYet) {
            return null;
        }
    }

    private static void mustBeFree(int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (ConnectException e) {
            return;
        }
        throw new IOException("port " + port + " is in use; add -Dport.offset=...");
    }

    private void end() {
        if (isAlive()) {
            Long pid = pid();
            if (pid != null) {
                ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
            }
        }
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (InterruptedException e) {
            end();
            Thread.currentThread().interrupt();
        }
    }
}
