package org.dirsync.runs;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.dirsync.address.PostofficeName;
import org.dirsync.audit.Audit;
import org.dirsync.cycle.ActiveRuns;
import org.dirsync.dispatch.Launcher;
import org.dirsync.journal.Event;
import org.dirsync.journal.Journal;
import org.dirsync.journal.RunLog;
import org.dirsync.journal.SyncProcess;
import org.dirsync.store.Opening;
import org.dirsync.usecase.ConflictException;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.Names;
import org.dirsync.usecase.Page;
import org.dirsync.usecase.Role;
import org.dirsync.usecase.UnknownNameException;
import org.jspecify.annotations.Nullable;

/** Runs of processes: now, and how earlier ones ended. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR, Role.VIEWER})
public class Runs {

    private static final int WEEK = 7;
    private static final int MAX_DAYS = 366;

    @Inject private Opening stores;

    @Inject private Journal journal;

    @Inject private RunLog log;

    @Inject private RunRepository runs;

    @EJB private Audit audit;

    @Inject private Launcher launcher;

    @Inject private ActiveRuns active;

    @Resource private SessionContext context;

    /**
     * Starts a process now, without waiting for it.
     *
     * @param process T1, T2, T3, CYCLE, EXPORT or IMPORT
     * @return the id of the run
     * @throws InvalidException if the process is none of these, or is T2 and the postoffice is not
     *     the directory server
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR})
    public long start(String postoffice, String process) {
        PostofficeName name = Names.hosted(postoffice, stores);
        SyncProcess wanted = process(process);
        if (wanted == SyncProcess.T2
                && stores.hosted().stream()
                        .noneMatch(hosted -> hosted.name().equals(name) && hosted.server())) {
            throw new InvalidException(
                    "process", "T2 runs at the directory server, and " + name + " is none");
        }
        long run = log.requested(name, wanted, Instant.now());
        active.begun(run);
        launcher.launch(name, wanted, run);
        audit.record("run.started", name.toString(), "%s, run %d".formatted(wanted, run));
        return run;
    }

    /**
     * Starts a process as {@link #start(String, String)} does, and notes in the postoffice's
     * journal who asked.
     *
     * @param by who, as in "JMX"
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR})
    public long start(String postoffice, String process, String by) {
        long run = start(postoffice, process);
        note(postoffice, "%s was asked for by %s (run %d)".formatted(process(process), by, run));
        return run;
    }

    private static SyncProcess process(String text) {
        try {
            return SyncProcess.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            InvalidException invalid =
                    new InvalidException(
                            "process", "give one of T1, T2, T3, CYCLE, EXPORT, IMPORT");
            invalid.initCause(e);
            throw invalid;
        }
    }

    /**
     * Stops a run that waits or works, after the step that it is in. What it has done stays, and
     * the next run goes on from there.
     *
     * @throws UnknownNameException if there is no such run
     * @throws ConflictException if it has ended
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR})
    public RunView cancel(long id) {
        Run run = runs.find(id).orElseThrow(() -> unknown(id));
        String who = context.getCallerPrincipal().getName();
        if (run.endedAt() != null || !active.cancel(id, who)) {
            throw new ConflictException("run " + id + " has ended; there is nothing to cancel");
        }
        note(run.postoffice(), "%s cancelled run %d (%s)".formatted(who, id, run.process()));
        audit.record("run.cancelled", run.postoffice(), "%s, run %d".formatted(run.process(), id));
        return progressing(run);
    }

    private void note(String postoffice, String text) {
        journal.record(Event.info(Instant.now(), Names.parse(postoffice), text));
    }

    private static UnknownNameException unknown(long id) {
        return new UnknownNameException("there is no run " + id);
    }

    /** A run. */
    public RunView view(long id) {
        return runs.find(id).map(this::progressing).orElseThrow(() -> unknown(id));
    }

    /** Runs of a postoffice hosted here, or of all, newest first. */
    public Page<RunView> list(@Nullable String postoffice, @Nullable String after, int limit) {
        PostofficeName name = postoffice == null ? null : Names.hosted(postoffice, stores);
        List<RunView> found =
                runs.before(name, Names.before(after), limit).stream()
                        .map(this::progressing)
                        .toList();
        return new Page<>(
                found, found.size() < limit ? null : Long.toString(found.get(limit - 1).id()));
    }

    /** With how far it is, if it is under way on this node. */
    private RunView progressing(Run run) {
        boolean underWay = run.endedAt() == null;
        return RunView.of(
                run, underWay ? active.look(run.id()).map(ProgressView::of).orElse(null) : null);
    }

    /**
     * The runs of a postoffice hosted here in the last days, added up by hours, from a week on by
     * days of UTC.
     *
     * @param days from 1 to 366
     */
    public List<RunSpan> history(String postoffice, int days) {
        PostofficeName name = Names.hosted(postoffice, stores);
        if (days < 1 || days > MAX_DAYS) {
            throw new InvalidException(
                    "days", "give a number of days from 1 to %d".formatted(MAX_DAYS));
        }
        Duration length = days < WEEK ? Duration.ofHours(1) : Duration.ofDays(1);
        Instant now = Instant.now();
        return runs.spans(name, now.minus(Duration.ofDays(days)), now, length).stream()
                .map(
                        span ->
                                new RunSpan(
                                        span.at(),
                                        length.toSeconds(),
                                        span.runs(),
                                        span.failed(),
                                        span.changes(),
                                        span.longestMillis(),
                                        span.totalMillis() / span.runs()))
                .toList();
    }
}
