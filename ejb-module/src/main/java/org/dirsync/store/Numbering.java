package org.dirsync.store;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.dirsync.list.Numbers;

/** The numbers of one numbered list: a row that whoever changes the list holds to commit. */
final class Numbering {

    /** The master list's place among the lists of postoffices. */
    static final int MASTER = 0;

    private static final String CHANGE =
            "UPDATE NumberedListEntity n SET %s WHERE n.postoffice = ?1";

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

    boolean exists() {
        return read(sql, postoffice).isPresent();
    }

    void drop() {
        sql.jpql().update("DELETE FROM NumberedListEntity n WHERE n.postoffice = ?1", postoffice);
        sql.jpql().update("DELETE FROM ChangeTimeEntity c WHERE c.postoffice = ?1", postoffice);
    }

    static Optional<Numbers> read(Sql sql, int postoffice) {
        return sql.jpql().find(NumberedListEntity.class, postoffice, NumberedListEntity::numbers);
    }

    Numbers numbers() {
        return read(sql, postoffice)
                .orElseThrow(() -> new StoreException("the list " + postoffice + " is missing"));
    }

    /** Derby gives up a lock of SELECT FOR UPDATE early; an update is held to commit everywhere. */
    Numbers lock() {
        sql.jpql().update(CHANGE.formatted("n.lastNumber = n.lastNumber"), postoffice);
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
    void save() {
        if (last == before) {
            return;
        }
        sql.jpql().update(CHANGE.formatted("n.lastNumber = ?2"), postoffice, last);
        sql.jpql().save(new ChangeTimeEntity(postoffice, before + 1, clock.instant()));
        before = last;
    }

    void renew() {
        sql.jpql()
                .update(CHANGE.formatted("n.list = ?2"), postoffice, UUID.randomUUID().toString());
    }

    long nextEpoch() {
        sql.jpql().update(CHANGE.formatted("n.epoch = n.epoch + 1"), postoffice);
        return sql.jpql()
                .find(NumberedListEntity.class, postoffice, NumberedListEntity::epoch)
                .orElseThrow(() -> new StoreException("the list " + postoffice + " is missing"));
    }

    void purged(long through) {
        sql.jpql().update(CHANGE.formatted("n.purged = ?2"), postoffice, through);
    }
}
