package org.dirsync.longrun;

import static java.util.Locale.ROOT;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.dirsync.driven.DrivenServer;

/** Looks into the server: its virtual machine, its pool and queues, its tables and files. */
final class Probe implements AutoCloseable {

    private static final String POOL =
            "jboss.as:subsystem=datasources,xa-data-source=DirsyncDS,statistics=pool";
    private static final String QUEUE =
            "jboss.as:subsystem=messaging-activemq,server=default,jms-queue=";
    private static final double MEGABYTE = 1024.0 * 1024.0;

    private final DrivenServer server;
    private final URI rows;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JMXConnector connector;
    private final MBeanServerConnection beans;

    private Probe(DrivenServer server, int port, JMXConnector connector) throws IOException {
        this.server = server;
        this.rows = URI.create("http://127.0.0.1:" + port + "/longrun-probe/rows");
        this.connector = connector;
        this.beans = connector.getMBeanServerConnection();
    }

    /** Puts the archive with {@link RowsServlet} where the server deploys it. */
    static void deploy(DrivenServer server) throws IOException {
        Path archive = server.file("deployments/longrun-probe.war");
        String servlet = RowsServlet.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(archive);
                JarOutputStream jar = new JarOutputStream(out);
                InputStream in =
                        Objects.requireNonNull(
                                Probe.class.getClassLoader().getResourceAsStream(servlet))) {
            jar.putNextEntry(new JarEntry("WEB-INF/classes/" + servlet));
            in.transferTo(jar);
            jar.closeEntry();
        }
    }

    /** A look into this server, which runs. */
    @SuppressWarnings("BanJNDI") // the address is our own server's, given by its virtual machine
    static Probe into(DrivenServer server, int port) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(String.valueOf(server.process()));
            String address = machine.startLocalManagementAgent();
            machine.detach();
            return new Probe(server, port, JMXConnectorFactory.connect(new JMXServiceURL(address)));
        } catch (AttachNotSupportedException e) {
            throw new IOException(e);
        }
    }

    /** What there is at present: each figure by its name. */
    Map<String, Double> look() throws IOException, InterruptedException {
        Map<String, Double> found = new TreeMap<>();
        MemoryMXBean memory =
                ManagementFactory.newPlatformMXBeanProxy(
                        beans, ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
        ThreadMXBean threads =
                ManagementFactory.newPlatformMXBeanProxy(
                        beans, ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class);
        found.put(Figure.CONNECTIONS_USED, number(POOL, "InUseCount"));
        found.put(Figure.CONNECTIONS, number(POOL, "ActiveCount"));
        found.put(
                Figure.WAITING,
                number(QUEUE + "DirsyncServer", "messageCount")
                        + number(QUEUE + "DirsyncRequestor", "messageCount"));
        found.put(Figure.DEAD, number(QUEUE + "DirsyncDead", "messageCount"));
        found.put(Figure.THREADS, (double) threads.getThreadCount());
        memory.gc();
        found.put(Figure.HEAP, memory.getHeapMemoryUsage().getUsed() / MEGABYTE);
        found.put(Figure.OTHER_MEMORY, memory.getNonHeapMemoryUsage().getUsed() / MEGABYTE);
        found.put(Figure.DERBY, size(server.file("data/derby")));
        found.put(Figure.BROKER, size(server.file("data/activemq")));
        found.put(Figure.IN_DOUBT, (double) server.inDoubt().size());
        found.putAll(rows());
        return found;
    }

    private double number(String name, String attribute) throws IOException {
        try {
            Object value = beans.getAttribute(new ObjectName(name), attribute);
            return Double.parseDouble(value.toString());
        } catch (JMException e) {
            throw new IOException(name + " " + attribute, e);
        }
    }

    private Map<String, Double> rows() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(rows).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(rows + ": " + answer.statusCode() + " " + answer.body());
        }
        Map<String, Double> found = new TreeMap<>();
        answer.body()
                .lines()
                .map(line -> line.split("=", 2))
                .forEach(
                        pair ->
                                found.put(
                                        pair[0].equals("RUNS")
                                                ? Figure.RUNS
                                                : Figure.ROWS + pair[0].toLowerCase(ROOT),
                                        Double.valueOf(pair[1])));
        return found;
    }

    /** What the files of a directory take, in MB; one that goes meanwhile counts nothing. */
    private static double size(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.map(Path::toFile).mapToLong(file -> file.isFile() ? file.length() : 0).sum()
                    / MEGABYTE;
        }
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
