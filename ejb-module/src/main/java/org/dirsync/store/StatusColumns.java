package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.dirsync.message.Status;

/** The columns of a status report. */
@Embeddable
class StatusColumns {

    @Enumerated(EnumType.STRING)
    @Column(name = "status_outcome", nullable = false, length = 10)
    private Status.Outcome outcome;

    @Column(name = "status_text", nullable = false, length = Values.MAX_TEXT)
    private String text;

    @Column(name = "status_own")
    private long own;

    @Column(name = "status_gal")
    private long gal;

    protected StatusColumns() {}

    StatusColumns(Status status) {
        outcome = status.outcome();
        text = Values.cut(status.text());
        own = status.own();
        gal = status.gal();
    }

    Status status() {
        return new Status(outcome, text, own, gal);
    }
}
