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
import org.dirsync.journal.Event;
import org.jspecify.annotations.Nullable;

/** A line of a journal; it is never changed. */
@Entity
@Table(name = "journal")
class JournalEntity {

    private static final int MAX_TEXT = 4_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(nullable = false, length = 129)
    private String postoffice;

    @Column(name = "happened_at", nullable = false)
    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Event.Severity severity;

    @Enumerated(EnumType.STRING)
    @Column(length = 32)
    private @Nullable Code code;

    @Column(nullable = false, length = MAX_TEXT)
    private String text;

    @Column(nullable = false)
    private boolean naming;

    protected JournalEntity() {}

    /** A line without a number; a text that is too long is cut. */
    JournalEntity(Event event) {
        this.postoffice = event.postoffice().toString();
        this.at = event.at();
        this.severity = event.severity();
        this.code = event.code();
        this.text =
                event.text().length() <= MAX_TEXT
                        ? event.text()
                        : event.text().substring(0, MAX_TEXT);
        this.naming = event.naming();
    }

    JournalLine line() {
        return new JournalLine(
                id, new Event(at, PostofficeName.of(postoffice), severity, code, text, naming));
    }
}
