package org.dirsync.runs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
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
class RunEntity {

    private static final int MAX_TEXT = 4_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(nullable = false, length = 129)
    private String postoffice;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private SyncProcess process;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Run.State state;

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
    @Column(length = 32)
    private @Nullable Code code;

    @Column(nullable = false, length = MAX_TEXT)
    private String text;

    protected RunEntity() {}

    RunEntity(PostofficeName postoffice, SyncProcess process, Instant requestedAt) {
        this.postoffice = postoffice.toString();
        this.process = process;
        this.state = Run.State.QUEUED;
        this.requestedAt = requestedAt;
        this.text = "";
    }

    void start(Instant at) {
        state = Run.State.RUNNING;
        startedAt = at;
    }

    void end(Outcome outcome, Instant at) {
        state = Run.State.valueOf(outcome.state().name());
        endedAt = at;
        note(outcome);
        code = outcome.code();
        String told = outcome.text();
        text = told.length() > MAX_TEXT ? told.substring(0, MAX_TEXT) : told;
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
        return state == Run.State.COMPLETE && added + modified + removed + refused == 0;
    }

    boolean endedBefore(Instant instant) {
        return endedAt != null && endedAt.isBefore(instant);
    }

    /** Its number; later runs have higher ones. */
    long id() {
        return id;
    }

    /** For which postoffice. */
    String postoffice() {
        return postoffice;
    }

    /** What runs. */
    SyncProcess process() {
        return process;
    }

    /** When it began, or null if it has not. */
    @Nullable Instant startedAt() {
        return startedAt;
    }

    /** What it did; of an unfinished run, nothing yet. */
    Outcome outcome() {
        Outcome.State outcome =
                switch (state) {
                    case PARTIAL -> Outcome.State.PARTIAL;
                    case MISSED -> Outcome.State.MISSED;
                    case FAILED -> Outcome.State.FAILED;
                    default -> Outcome.State.COMPLETE;
                };
        return new Outcome(outcome, messages, bytes, added, modified, removed, refused, code, text);
    }

    Run run() {
        return new Run(id, postoffice, process, state, requestedAt, startedAt, endedAt, outcome());
    }
}
