package org.dirsync.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dirsync.bench.BenchApi.Run;
import org.dirsync.driven.DrivenServer;

/** What is measured inside the server: one owner's list grows, others receive it. */
final class Measures {

    private static final String SERVER = "BENCH/HQ";
    private static final String OWNER = "BENCH/OWNER";
    private static final int PIECE = 10_000;

    private final DrivenServer server;
    private final BenchApi api;
    private final int runs;
    private int owned;
    private int rounds;
    private int receivers;

    Measures(DrivenServer server, BenchApi api, int runs) {
        this.server = server;
        this.api = api;
        this.runs = runs;
    }

    /** Makes the organization. */
    void begin() throws IOException, InterruptedException {
        api.host(SERVER, "SERVER", SERVER);
        api.host(OWNER, "REQUESTOR", SERVER);
    }

    /** The owner has so many names, and the server too. */
    void grow(int names) throws IOException, InterruptedException {
        while (owned < names) {
            int next = Math.min(names, owned + PIECE);
            api.load(OWNER, People.csv(owned, next));
            owned = next;
        }
        api.cycle(OWNER);
    }

    /** Hosts one more postoffice; it has nothing yet. */
    private String receiver() throws IOException, InterruptedException {
        String name = "BENCH/R" + ++receivers;
        api.host(name, "REQUESTOR", SERVER);
        return name;
    }

    /** Full imports, each by another empty postoffice. */
    List<Run> fullImports(int times) throws IOException, InterruptedException {
        List<Run> imports = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            String name = receiver();
            double before = server.cpu();
            Run run = api.cycle(name);
            mustBe(owned, run.added());
            imports.add(run.withCpu(server.cpu() - before));
        }
        return imports;
    }

    /** Cycles of a postoffice that has everything. */
    List<Run> idleCycles(int times) throws IOException, InterruptedException {
        String name = "BENCH/R" + receivers;
        List<Run> cycles = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            cycles.add(api.cycle(name));
        }
        return cycles;
    }

    /** Catching up with changes that the server has already. */
    List<Run> catchUps(int changes) throws IOException, InterruptedException {
        String name = "BENCH/R" + receivers;
        List<Run> catchUps = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            api.load(OWNER, People.changed(owned, changes, ++rounds));
            api.cycle(OWNER);
            Run run = api.cycle(name);
            mustBe(changes, run.modified());
            catchUps.add(run);
        }
        return catchUps;
    }

    /** Hosts postoffices that have asked for nothing yet, until there are so many. */
    void others(int postoffices) throws IOException, InterruptedException {
        for (int i = receivers + 2; i < postoffices; i++) {
            api.host("BENCH/P" + i, "REQUESTOR", SERVER);
        }
    }

    /** The owner changes so many names, half of them new, and sends nothing. */
    void leaveUnsent(int changes) throws IOException, InterruptedException {
        api.load(OWNER, People.changed(owned, changes / 2, ++rounds));
        for (int from = owned; from < owned + changes / 2; from += PIECE) {
            api.load(OWNER, People.csv(from, Math.min(owned + changes / 2, from + PIECE)));
        }
        api.awaitIndex();
    }

    /** Pages and searches, as the owner sees the list. */
    Looks looksOfOwner(Visitor visitor) {
        return new Looks(visitor, SERVER, OWNER);
    }

    /** Pages and searches, as the last receiver sees the list. */
    Looks looks(Visitor visitor) {
        return new Looks(visitor, SERVER, "BENCH/R" + receivers);
    }

    /** What is alive on the server's heap during full imports, in MB. */
    Series heapOfImports(int imports) throws IOException, InterruptedException {
        LiveHeap heap = LiveHeap.sample(server);
        fullImports(imports);
        return heap.stop();
    }

    private static void mustBe(long expected, long actual) {
        if (expected != actual) {
            throw new IllegalStateException(
                    "%d entries should have changed, not %d".formatted(expected, actual));
        }
    }
}
