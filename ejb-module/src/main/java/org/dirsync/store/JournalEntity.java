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
import org.dirsync.journal.Event;
import org.jspecify.annotations.Nullable;

/** A line of a journal, to read; {@link JournalTable} writes them. */
@Entity
@Table(name = "journal")
@NamedQuery(
        name = "Journal.before",
        query =
                "select j from JournalEntity j where j.id < :before and j.naming in :naming"
                        + " order by j.id desc")
@NamedQuery(name = "Journal.forget", query = "delete from JournalEntity j where j.at < :before")
@NamedQuery(
        name = "Journal.ofPostofficeBefore",
        query =
                "select j from JournalEntity j where j.postoffice = :postoffice and j.id < :before and j.naming in :naming"
                        + " order by j.id desc")
@NamedQuery(
        name = "Journal.since",
        query =
                "select j from JournalEntity j where j.at > :since and j.code in :codes and j.naming in :naming"
                        + " order by j.id desc")
@NamedQuery(
        name = "Journal.ofCodes",
        query =
                "select j from JournalEntity j where j.postoffice = :postoffice and j.code in :codes and j.naming in :naming"
                        + " order by j.id desc")
public class JournalEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(nullable = false)
    private String postoffice;

    @Column(name = "happened_at", nullable = false)
    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Event.Severity severity;

    @Enumerated(EnumType.STRING)
    private @Nullable Code code;

    @Column(nullable = false)
    private String text;

    @Column(nullable = false)
    private boolean naming;

    protected JournalEntity() {}

    /** Its number; later lines have higher ones. */
    public long id() {
        return id;
    }

    /** What happened. */
    public Event event() {
        return new Event(at, PostofficeName.of(postoffice), severity, code, text, naming);
    }
}
