package org.dirsync.store;

import org.dirsync.journal.Event;
import org.dirsync.journal.Journal;

/** Keeps events; entities read them. */
final class JournalTable implements Journal {

    private final Sql sql;

    JournalTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void record(Event event) {
        Sql.act(
                "keep an event",
                () ->
                        sql.update(
                                Values.insert(
                                        "journal",
                                        "postoffice, happened_at, severity, code, text, naming"),
                                event.postoffice().toString(),
                                event.at().toEpochMilli(),
                                event.severity().name(),
                                event.code() == null ? null : event.code().name(),
                                Values.cut(event.text()),
                                event.naming()));
    }
}
