package org.dirsync.store;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.dirsync.list.ListId;
import org.dirsync.list.Numbers;

/** The numbers of one numbered list: a row that whoever changes the list holds to commit. */
final class Numbering {

    /** The master list's place among the lists of postoffices. */
    static final int MASTER = 0;

    private final Sql sql;
    private final int postoffice;
    private final Clock clock;
    private long before;
    private long last;

    Numbering(Sql sql, int postoffice, Clock clock) {
        this.sql = sql;
        this.postoffice = postoffice;
        this.clock = clock;
    }

    void create() throws SQLException {
        sql.update(
                Values.insert("numbered_list", "postoffice, list, last_number, purged, epoch"),
                postoffice,
                UUID.randomUUID().toString(),
                0L,
                0L,
                0L);
    }

    /** Two may ask for a list first at one moment; they share the one that came to be. */
    void createIfMissing() throws SQLException {
        if (exists()) {
            return;
        }
        try {
            create();
        } catch (SQLIntegrityConstraintViolationException e) {
            if (!exists()) {
                throw e;
            }
        }
    }

    boolean exists() throws SQLException {
        return sql.one(
                        "SELECT postoffice FROM numbered_list WHERE postoffice = ?",
                        Row::integer,
                        postoffice)
                .isPresent();
    }

    void drop() throws SQLException {
        sql.update("DELETE FROM numbered_list WHERE postoffice = ?", postoffice);
        sql.update("DELETE FROM change_time WHERE postoffice = ?", postoffice);
    }

    static Optional<Numbers> read(Sql sql, int postoffice) throws SQLException {
        return sql.one(
                "SELECT list, last_number, purged FROM numbered_list WHERE postoffice = ?",
                row -> new Numbers(new ListId(row.text()), row.number(), row.number()),
                postoffice);
    }

    Numbers numbers() throws SQLException {
        return read(sql, postoffice)
                .orElseThrow(() -> new StoreException("the list " + postoffice + " is missing"));
    }

    /** Derby gives up a lock of SELECT FOR UPDATE early; an update is held to commit everywhere. */
    Numbers lock() throws SQLException {
        sql.update(
                "UPDATE numbered_list SET last_number = last_number WHERE postoffice = ?",
                postoffice);
        Numbers numbers = numbers();
        before = numbers.last();
        last = numbers.last();
        return numbers;
    }

    /** The present instant in milliseconds, by the list's clock. */
    long now() {
        return clock.millis();
    }

    /** How many numbers were given out since the lock, and are not stored yet. */
    long given() {
        return last - before;
    }

    /** The last number given out since the lock. */
    long last() {
        return last;
    }

    /** The next number; the list is locked. */
    long next() {
        return ++last;
    }

    /** Stores the numbers given out since the lock, and when. */
    void save() throws SQLException {
        if (last == before) {
            return;
        }
        sql.update(
                "UPDATE numbered_list SET last_number = ? WHERE postoffice = ?", last, postoffice);
        sql.update(
                Values.insert("change_time", "postoffice, first_number, changed_at"),
                postoffice,
                before + 1,
                clock.millis());
        before = last;
    }

    void renew() throws SQLException {
        sql.update(
                "UPDATE numbered_list SET list = ? WHERE postoffice = ?",
                UUID.randomUUID().toString(),
                postoffice);
    }

    long nextEpoch() throws SQLException {
        sql.update("UPDATE numbered_list SET epoch = epoch + 1 WHERE postoffice = ?", postoffice);
        return sql.one(
                        "SELECT epoch FROM numbered_list WHERE postoffice = ?",
                        Row::number,
                        postoffice)
                .orElseThrow(() -> new StoreException("the list " + postoffice + " is missing"));
    }

    void purged(long through) throws SQLException {
        sql.update("UPDATE numbered_list SET purged = ? WHERE postoffice = ?", through, postoffice);
    }
}
