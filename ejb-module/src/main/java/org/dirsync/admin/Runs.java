package org.dirsync.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.dispatch.Launcher;
import org.dirsync.journal.Event;
import org.dirsync.journal.Outcome;
import org.dirsync.journal.RunLog;
import org.dirsync.journal.SyncProcess;
import org.dirsync.store.Opening;
import org.dirsync.store.RunBook;
import org.dirsync.store.RunEntity;
import org.dirsync.store.Store;
import org.jspecify.annotations.Nullable;

/** Runs of processes: now, and how earlier ones ended. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR, Role.VIEWER})
public class Runs {

    @Inject private Opening stores;

    @Inject private RunLog log;

    @EJB private RunBook book;

    @EJB private Audit audit;

    @Inject private Launcher launcher;

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
        try (Store store = stores.open()) {
            store.journal()
                    .record(
                            Event.info(
                                    Instant.now(),
                                    Names.parse(postoffice),
                                    "%s was asked for by %s (run %d)"
                                            .formatted(process(process), by, run)));
        }
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

    /** A run. */
    public RunView view(long id) {
        return book.find(id)
                .map(Runs::view)
                .orElseThrow(() -> new UnknownNameException("there is no run " + id));
    }

    /** Runs of a postoffice hosted here, or of all, newest first. */
    public Page<RunView> list(@Nullable String postoffice, @Nullable String after, int limit) {
        PostofficeName name = postoffice == null ? null : Names.hosted(postoffice, stores);
        List<RunView> runs =
                book.before(name, Names.before(after), limit).stream().map(Runs::view).toList();
        return new Page<>(
                runs, runs.size() < limit ? null : Long.toString(runs.get(limit - 1).id()));
    }

    static RunView view(RunEntity run) {
        Outcome outcome = run.outcome();
        Code code = outcome.code();
        return new RunView(
                run.id(),
                run.postoffice(),
                run.process().name(),
                run.state().name(),
                run.requestedAt(),
                run.startedAt(),
                run.endedAt(),
                outcome.messages(),
                outcome.bytes(),
                outcome.added(),
                outcome.modified(),
                outcome.removed(),
                outcome.refused(),
                code == null ? null : code.number(),
                outcome.text());
    }
}
