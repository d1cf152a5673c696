package org.dirsync.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.dirsync.memory.Samples.HQ;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.files.AddressFile;
import org.dirsync.format.AddressFormat;
import org.dirsync.format.Given;
import org.dirsync.list.Guard;
import org.dirsync.message.Options;
import org.dirsync.requestor.RequestorState;
import org.dirsync.store.Database;
import org.dirsync.store.Plan;
import org.dirsync.store.PlanCounts;
import org.dirsync.store.PlanTable;
import org.dirsync.store.Store;

/**
 * How long previews, their application and direct imports take on a Derby on disk: seconds elapsed,
 * and of the thread's processor, medians. Arguments: how many lines (100000), how many rounds (5),
 * a directory.
 */
public final class PlanBench {

    private static final int APPLIED_AT_ONCE = 2_000;

    /** What somebody waits for. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException, RefusedException;
    }

    private final Database database;
    private final Map<String, List<double[]>> times = new LinkedHashMap<>();
    private final int lines;

    private PlanBench(Path place, int lines) {
        this.database = Database.onDisk(place.toString());
        this.lines = lines;
    }

    /** Measures. */
    public static void main(String[] arguments) throws Exception {
        int lines = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path directory =
                arguments.length > 2
                        ? Path.of(arguments[2])
                        : Files.createTempDirectory("plan-bench");
        PlanBench bench = new PlanBench(directory.resolve("db"), lines);
        for (int round = 0; round <= rounds; round++) {
            bench.round(PostofficeName.of("BENCH/P" + round));
            if (round == 0) {
                bench.say("first round, cold");
                bench.times.clear();
            }
        }
        bench.say("medians of %d rounds".formatted(rounds));
    }

    private void round(PostofficeName name) throws IOException, RefusedException {
        step(
                store -> {
                    store.host(RequestorState.of(name, HQ, Options.DEFAULT));
                    return true;
                });
        byte[] all = csv(1, 0);
        byte[] next = csv(2, 100);
        Plan fresh = measured("preview, all new", name, all);
        measure("application, all new", () -> apply(fresh));
        Plan same = measured("preview, nothing new", name, all);
        measure("application, nothing new", () -> apply(same));
        Plan changed = measured("preview, half changed, 1 % gone", name, next);
        measure("application, half changed, 1 % gone", () -> apply(changed));
        PostofficeName other = PostofficeName.of(name + "D");
        step(
                store -> {
                    store.host(RequestorState.of(other, HQ, Options.DEFAULT));
                    return true;
                });
        measure("direct merge, all new", () -> direct(other, ImportMode.MERGE, all));
        measure("direct merge, nothing new", () -> direct(other, ImportMode.MERGE, all));
        measure("direct replace, nothing new", () -> direct(other, ImportMode.REPLACE, all));
        measure("direct replace, half changed", () -> direct(other, ImportMode.REPLACE, next));
    }

    private void direct(PostofficeName name, ImportMode mode, byte[] file)
            throws IOException, RefusedException {
        Plan plan = create(name, true, mode);
        DirectImport work =
                new DirectImport(new Transactions(), plan, () -> new ByteArrayInputStream(file));
        PlanCounts expected = work.check(Guard.DEFAULT, 0);
        step(
                store -> {
                    store.plans().ready(plan.id(), expected);
                    return store.plans().begin(plan, "bench");
                });
        work.apply();
    }

    /**
     * In no order; every so-manieth has another name than before, and every so-manieth is not
     * there.
     */
    private byte[] csv(int changed, int missing) {
        StringBuilder csv = new StringBuilder("address,name,Phone,Title,Department,City\n");
        Random random = new Random(42);
        for (int i = 0; i < lines; i++) {
            int number = (int) (i * 7_919L % lines);
            long phone = random.nextInt(10_000_000);
            if (missing == 0 || number % missing != 0) {
                csv.append(
                        "SMTP:person.%1$d@mail.example.com,%3$sPerson %1$d,+41 %2$d,Engineer,Research,London\n"
                                .formatted(
                                        number,
                                        phone,
                                        changed > 1 && number % changed == 0 ? "New " : ""));
            }
        }
        return csv.toString().getBytes(UTF_8);
    }

    private Plan measured(String what, PostofficeName name, byte[] file)
            throws IOException, RefusedException {
        List<Plan> made = new ArrayList<>();
        measure(what, () -> made.add(preview(name, file)));
        return made.get(0);
    }

    private Plan preview(PostofficeName name, byte[] file) throws IOException, RefusedException {
        Plan plan = create(name, false, ImportMode.REPLACE);
        PlanSink sink =
                new PlanSink(
                        new StoredRows(new Transactions(), plan),
                        ImportMode.REPLACE,
                        Given.NOTHING,
                        Long.MAX_VALUE);
        AddressFile all = () -> new ByteArrayInputStream(file);
        all.read(AddressFormat.CSV, sink);
        PlanCounts counts = sink.end();
        return step(
                store -> {
                    store.plans().ready(plan.id(), counts);
                    return store.plans().find(plan.id()).orElseThrow();
                });
    }

    private Plan create(PostofficeName name, boolean direct, ImportMode mode) {
        Instant now = Instant.now();
        Plan.Source source =
                new Plan.Source(
                        direct,
                        mode == ImportMode.REPLACE,
                        "bench",
                        AddressFormat.CSV,
                        "bench",
                        now,
                        now.plusSeconds(1));
        return step(store -> store.plans().create(name, source));
    }

    private final class Transactions implements PlanTransactions {
        @Override
        public <T> T with(Function<PlanTable, T> work) {
            return step(store -> work.apply(store.plans()));
        }
    }

    private void apply(Plan plan) {
        step(store -> store.plans().begin(plan, "bench"));
        Plan begun = step(store -> store.plans().find(plan.id()).orElseThrow());
        int applied = APPLIED_AT_ONCE;
        while (applied == APPLIED_AT_ONCE) {
            applied = step(store -> store.plans().apply(begun, APPLIED_AT_ONCE));
        }
    }

    private <T> T step(Function<Store, T> step) {
        return database.step(step);
    }

    private void measure(String what, Work work) throws IOException, RefusedException {
        long elapsed = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        double[] both = {
            (System.nanoTime() - elapsed) / 1e9,
            (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9
        };
        times.computeIfAbsent(what, one -> new ArrayList<>()).add(both);
    }

    private void say(String title) {
        System.out.println("== " + title);
        times.forEach(
                (what, all) ->
                        System.out.printf(
                                "%-40s elapsed %7.2f s, processor %7.2f s%n",
                                what, median(all, 0), median(all, 1)));
    }

    private static double median(List<double[]> all, int which) {
        double[] sorted = all.stream().mapToDouble(one -> one[which]).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
