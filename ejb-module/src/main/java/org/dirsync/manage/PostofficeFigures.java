package org.dirsync.manage;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dirsync.runs.RunView;
import org.dirsync.status.PostofficeStatus;
import org.jspecify.annotations.Nullable;

/** The figures of one postoffice. */
final class PostofficeFigures implements PostofficeMXBean {

    /** Starts a process of this postoffice; returns the number of the run. */
    @FunctionalInterface
    interface Start {
        long run(String postoffice, String process);
    }

    private final String name;
    private final Supplier<Snapshot> figures;
    private final Start start;

    PostofficeFigures(String name, Supplier<Snapshot> figures, Start start) {
        this.name = name;
        this.figures = figures;
        this.start = start;
    }

    private PostofficeStatus status() {
        PostofficeStatus status = Plain.ask(figures).postoffices().get(name);
        if (status == null) {
            throw new IllegalStateException(name + " is not hosted on this node any more");
        }
        return status;
    }

    private <T> @Nullable T lastRun(Function<RunView, @Nullable T> part) {
        RunView run = status().lastRun();
        return run == null ? null : part.apply(run);
    }

    private static @Nullable Date date(@Nullable Instant at) {
        return at == null ? null : Date.from(at);
    }

    @Override
    public String getRole() {
        return status().role();
    }

    @Override
    public String getState() {
        return status().state().name();
    }

    @Override
    public String getReason() {
        return status().reason();
    }

    @Override
    public long getLagSeconds() {
        return status().lagSeconds();
    }

    @Override
    public long getPendingChanges() {
        return status().pendingChanges();
    }

    @Override
    public long getOwnAddresses() {
        return status().ownAddresses();
    }

    @Override
    public long getGalAddresses() {
        return status().galAddresses();
    }

    @Override
    public @Nullable String getLastRunProcess() {
        return lastRun(RunView::process);
    }

    @Override
    public @Nullable String getLastRunState() {
        return lastRun(RunView::state);
    }

    @Override
    public @Nullable Date getLastRunEnded() {
        return lastRun(run -> date(run.endedAt()));
    }

    @Override
    public String getLastRunText() {
        RunView run = status().lastRun();
        return run == null ? "" : run.text();
    }

    @Override
    public Map<String, Date> getNextRuns() {
        Map<String, Date> next = new TreeMap<>();
        status().nextRuns().forEach((process, at) -> next.put(process, Date.from(at)));
        return next;
    }

    @Override
    public long runT1() {
        return run("T1");
    }

    @Override
    public long runT2() {
        return run("T2");
    }

    @Override
    public long runT3() {
        return run("T3");
    }

    @Override
    public long runCycle() {
        return run("CYCLE");
    }

    private long run(String process) {
        return Plain.ask(() -> start.run(name, process));
    }
}
