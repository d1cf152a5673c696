package org.dirsync.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.dirsync.bench.BenchApi.Run;
import org.dirsync.driven.DrivenApi;
import org.dirsync.driven.DrivenServer;

/**
 * Measures, prints the table and writes it to {@code performance.md}. Arguments: the server's home,
 * a fresh base directory, the EAR, a directory to write to, the port offset.
 */
public final class Benchmark {

    private static final int SMALL = 10_000;
    private static final int LARGE = 100_000;
    private static final int MILLION = 1_000_000;
    private static final int POSTOFFICES = 200;
    private static final int WARM_UP = 5;
    private static final int UNSENT = 50_000;
    private static final String GOAL = "95 %: 100 ms";

    private final int runs = Integer.getInteger("bench.runs", 5);
    private final String million = System.getProperty("bench.million", "false");
    private final boolean withMillion = million.isEmpty() || Boolean.parseBoolean(million);
    private final String openldap = System.getProperty("bench.openldap", "");
    private final Path work;
    private final URI base;
    private final String password;
    private final Report report;

    private Benchmark(Path work, URI base, String password) throws IOException {
        this.work = work;
        this.base = base;
        this.password = password;
        this.report =
                new Report(
                        List.of(
                                "run at " + Instant.now().truncatedTo(ChronoUnit.MINUTES),
                                "Java "
                                        + Runtime.version()
                                        + ", "
                                        + Runtime.getRuntime().availableProcessors()
                                        + " processors, server heap 512 MB, durable",
                                "load before " + load()));
    }

    /** Measures. */
    public static void main(String[] arguments) throws Exception {
        Path work = Files.createDirectories(Path.of(arguments[3])).toRealPath();
        int offset = Integer.parseInt(arguments[4]);
        String password = UUID.randomUUID().toString();
        URI base = URI.create("http://127.0.0.1:%d/dirsync/".formatted(8080 + offset));
        Benchmark benchmark = new Benchmark(work, base, password);
        try (DrivenServer server =
                new DrivenServer(
                        Path.of(arguments[0]),
                        Path.of(arguments[1]),
                        Path.of(arguments[2]),
                        offset,
                        password)) {
            DrivenApi api = new DrivenApi(8080 + offset, password);
            server.launch();
            server.awaitHealth(api);
            benchmark.product(server, new BenchApi(api));
        } finally {
            String table = benchmark.report.toString();
            Files.writeString(work.resolve("performance.md"), table);
            System.out.println("\n" + table);
        }
    }

    private void product(DrivenServer server, BenchApi api)
            throws IOException, InterruptedException, SQLException {
        Measures measures = new Measures(server, api, runs);
        measures.begin();
        say("10,000 names");
        measures.grow(SMALL);
        measures.fullImports(WARM_UP);
        List<Run> small = measures.fullImports(runs);
        List<Run> smallIdle = measures.idleCycles(2 * runs);
        Series smallHeap = measures.heapOfImports(runs);
        say("100,000 names");
        measures.grow(LARGE);
        List<Run> large = measures.fullImports(runs);
        List<Run> largeIdle = measures.idleCycles(2 * runs);
        say("changes");
        List<Run> few = measures.catchUps(1_000);
        List<Run> many = measures.catchUps(SMALL);
        Series largeHeap = measures.heapOfImports(2);
        report.time("full import of 10k names", seconds(small), SMALL, "");
        report.time("full import of 100k names", seconds(large), LARGE, "12.5 s, 8,000/s");
        report.time("processor time of it, all threads", series(large, Run::cpu), LARGE, "");
        report.time("catch-up of 1k changes in 100k", seconds(few), 1_000, "0.5 s");
        report.time("catch-up of 10k changes in 100k", seconds(many), SMALL, "1.5 s");
        report.time("cycle with nothing to do, 10k", seconds(smallIdle), 0, "");
        report.time("cycle with nothing to do, 100k", seconds(largeIdle), 0, "as at 10k");
        looks(measures, "100k names");
        if (withMillion) {
            million(measures);
        }
        wire("10k", small, SMALL);
        wire("100k", large, LARGE);
        report.heap("live heap during full imports of 10k", smallHeap, "");
        report.heap("live heap during full imports of 100k", largeHeap, "as at 10k");
        server.close();
        rivals(seconds(large), seconds(few), seconds(many));
        report.figure("load after", load(), "");
    }

    private void million(Measures measures) throws IOException, InterruptedException {
        say("1,000,000 names");
        measures.grow(MILLION);
        Series heap = measures.heapOfImports(1);
        List<Run> idle = measures.idleCycles(2 * runs);
        report.time("cycle with nothing to do, 1M", seconds(idle), 0, "as at 10k");
        report.heap("live heap during a full import of 1M", heap, "as at 10k");
        measures.others(POSTOFFICES);
        looks(measures, "1M names, %d postoffices".formatted(POSTOFFICES));
        say("unsent changes");
        measures.leaveUnsent(UNSENT);
        Looks owner = measures.looksOfOwner(Visitor.logIn(base, password));
        searches(owner, "1M names, %,d own changes not sent".formatted(UNSENT));
    }

    private void searches(Looks looks, String where) throws IOException, InterruptedException {
        report.looks("search as it is typed, page of 50, " + where, looks.searches(), GOAL);
    }

    private void looks(Measures measures, String where) throws IOException, InterruptedException {
        say("pages, " + where);
        Looks looks = measures.looks(Visitor.logIn(base, password));
        searches(looks, where);
        for (Map.Entry<String, Series> page : looks.pages().entrySet()) {
            report.looks("page '%s', %s".formatted(page.getKey(), where), page.getValue(), GOAL);
        }
    }

    private void wire(String names, List<Run> imports, int count) {
        double bytes = series(imports, Run::bytes).median() / count;
        report.figure(
                "bytes a name on the wire, full import of " + names,
                Report.text("%.1f", bytes),
                "");
    }

    private void rivals(Series full, Series few, Series many)
            throws IOException, InterruptedException, SQLException {
        say("Derby alone");
        Series raw = RawDerby.measure(work, LARGE, runs);
        report.time("Derby alone, 100k rows by JDBC batch", raw, LARGE, "");
        report.ratio("of Derby's own speed we reach (full import)", raw, full, "");
        String missing = OpenLdap.missing(openldap);
        if (!missing.isEmpty()) {
            report.figure("OpenLDAP", missing, "");
            return;
        }
        say("OpenLDAP");
        Map<String, Series> ldap = OpenLdap.measure(Path.of(openldap), Math.min(runs, 3));
        for (boolean durable : List.of(true, false)) {
            String mode = durable ? "durable" : "not synced";
            String goal = durable ? "10x" : "2x";
            rival(ldap, OpenLdap.full(LARGE, durable), "full, 100k, " + mode, full, goal);
            rival(ldap, OpenLdap.catchUp(1_000, durable), "1k in 100k, " + mode, few, "");
            rival(ldap, OpenLdap.catchUp(SMALL, durable), "10k in 100k, " + mode, many, "");
        }
    }

    private void rival(
            Map<String, Series> all, String name, String what, Series ours, String goal) {
        Series theirs = Objects.requireNonNull(all.get(name), name);
        report.time("OpenLDAP syncrepl, " + what, theirs, 0, "");
        report.ratio("we are faster, " + what, theirs, ours, goal);
    }

    private static Series seconds(List<Run> runs) {
        return series(runs, Run::seconds);
    }

    private static Series series(List<Run> runs, ToDoubleFunction<Run> figure) {
        return new Series(runs.stream().mapToDouble(figure).boxed().toList());
    }

    private static void say(String what) {
        System.out.println(Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + what);
    }

    private static String load() throws IOException {
        Path file = Path.of("/proc/loadavg");
        return Files.exists(file) ? Files.readString(file).strip() : "unknown";
    }
}
