package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.journal.Outcome;
import org.dirsync.journal.SyncProcess;
import org.jspecify.annotations.Nullable;

/** A run of a process. */
@Entity
@Table(name = "run")
@NamedQuery(
        name = "Run.before",
        query = "select r from RunEntity r where r.id < :before order by r.id desc")
@NamedQuery(
        name = "Run.ofPostofficeBefore",
        query =
                "select r from RunEntity r where r.postoffice = :postoffice and r.id < :before"
                        + " order by r.id desc")
@NamedQuery(name = "Run.forget", query = "delete from RunEntity r where r.endedAt < :before")
@NamedQuery(name = "Run.ofIds", query = "select r from RunEntity r where r.id in :ids")
@NamedQuery(
        name = "Run.inState",
        query = "select r from RunEntity r where r.state in :states order by r.id")
@NamedQuery(
        name = "Run.ofProcessBefore",
        query =
                "select r from RunEntity r where r.postoffice = :postoffice"
                        + " and r.process = :process and r.id < :before order by r.id desc")
@NamedQuery(
        name = "Run.during",
        query =
                "select r from RunEntity r where r.postoffice = :postoffice and r.startedAt <= :at"
                        + " and (r.endedAt is null or r.endedAt >= :at) order by r.id desc")
public class RunEntity {

    /** Where a run is; from {@code COMPLETE} on it has ended. */
    public enum State {
        /** It was asked for. */
        QUEUED,
        /** It works. */
        RUNNING,
        /** See {@link Outcome.State}. */
        COMPLETE,
        /** See {@link Outcome.State}. */
        PARTIAL,
        /** See {@link Outcome.State}. */
        MISSED,
        /** See {@link Outcome.State}. */
        FAILED
    }

    private static final int LONGEST_TEXT = 4_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(nullable = false)
    private String postoffice;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private SyncProcess process;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state;

    @Column(name = "requested_at", nullable = false)
    private Instant requestedAt;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private long added;
    private long modified;
    private long removed;
    private long refused;
    private long messages;
    private long bytes;

    @Enumerated(EnumType.STRING)
    private @Nullable Code code;

    @Column(nullable = false)
    private String text;

    protected RunEntity() {}

    RunEntity(PostofficeName postoffice, SyncProcess process, Instant requestedAt) {
        this.postoffice = postoffice.toString();
        this.process = process;
        this.state = State.QUEUED;
        this.requestedAt = requestedAt;
        this.text = "";
    }

    void start(Instant at) {
        state = State.RUNNING;
        startedAt = at;
    }

    void end(Outcome outcome, Instant at) {
        state = State.valueOf(outcome.state().name());
        endedAt = at;
        note(outcome);
        code = outcome.code();
        String told = outcome.text();
        text = told.length() > LONGEST_TEXT ? told.substring(0, LONGEST_TEXT) : told;
    }

    /** What it has done so far. */
    void note(Outcome outcome) {
        added = outcome.added();
        modified = outcome.modified();
        removed = outcome.removed();
        refused = outcome.refused();
        messages = outcome.messages();
        bytes = outcome.bytes();
    }

    boolean isIdle() {
        return state == State.COMPLETE && added + modified + removed + refused == 0;
    }

    boolean endedBefore(Instant instant) {
        return endedAt != null && endedAt.isBefore(instant);
    }

    /** Its number; later runs have higher ones. */
    public long id() {
        return id;
    }

    /** For which postoffice. */
    public String postoffice() {
        return postoffice;
    }

    /** What runs. */
    public SyncProcess process() {
        return process;
    }

    /** Where it is. */
    public State state() {
        return state;
    }

    /** When it was asked for, or due. */
    public Instant requestedAt() {
        return requestedAt;
    }

    /** When it began, or null if it has not. */
    public @Nullable Instant startedAt() {
        return startedAt;
    }

    /** When it ended, or null if it has not. */
    public @Nullable Instant endedAt() {
        return endedAt;
    }

    /** What it did; of an unfinished run, nothing yet. */
    public Outcome outcome() {
        Outcome.State outcome =
                switch (state) {
                    case PARTIAL -> Outcome.State.PARTIAL;
                    case MISSED -> Outcome.State.MISSED;
                    case FAILED -> Outcome.State.FAILED;
                    default -> Outcome.State.COMPLETE;
                };
        return new Outcome(outcome, messages, bytes, added, modified, removed, refused, code, text);
    }
}
