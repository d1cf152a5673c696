package org.dirsync.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Copy;
import org.dirsync.list.Progress;
import org.jspecify.annotations.Nullable;

/** How far a copy is and which epoch it is in; what it holds is the subclass's. */
abstract class CopyState implements Copy {

    /** Whose copy it is. */
    enum Side {
        /** A postoffice's copy of the master list. */
        RECEIVED,
        /** The directory server's copy of a postoffice's own list. */
        SERVER
    }

    private record Repair(int origin, Progress progress) {}

    private record Noted(int origin, long count) {}

    private static final int WHOLE = 0;
    private static final String COPY = "side = ? AND postoffice = ?";
    private static final String ONE = COPY + " AND origin = ?";

    private final Sql sql;
    private final Origins origins;
    private final String side;
    private final int postoffice;

    CopyState(Sql sql, Origins origins, Side side, int postoffice) {
        this.sql = sql;
        this.origins = origins;
        this.side = side.name();
        this.postoffice = postoffice;
    }

    @Override
    public @Nullable Progress progress(@Nullable PostofficeName only) {
        Optional<Progress> stored =
                Sql.step(
                        "read how far a copy is",
                        () ->
                                sql.one(
                                        "SELECT "
                                                + Values.CURSOR
                                                + ", epoch FROM copy_progress WHERE "
                                                + ONE,
                                        CopyState::progress,
                                        side,
                                        postoffice,
                                        id(only)));
        return stored.orElse(only == null ? Progress.NONE : null);
    }

    private static Progress progress(Row row) throws SQLException {
        return new Progress(row.cursor(), row.number());
    }

    private int id(@Nullable PostofficeName only) throws SQLException {
        return only == null ? WHOLE : origins.id(only);
    }

    @Override
    public void store(@Nullable PostofficeName only, @Nullable Progress progress) {
        Sql.act(
                "store how far a copy is",
                () -> {
                    int origin = id(only);
                    if (progress == null && origin != WHOLE) {
                        sql.update(
                                "DELETE FROM copy_progress WHERE " + ONE, side, postoffice, origin);
                    } else {
                        write(origin, Objects.requireNonNull(progress));
                    }
                });
    }

    private void write(int origin, Progress progress) throws SQLException {
        String columns = Values.CURSOR + ", epoch";
        @Nullable Object[] values =
                new Values()
                        .add(progress.cursor())
                        .add((Object) progress.epoch())
                        .add((Object) side)
                        .add((Object) postoffice)
                        .add((Object) origin)
                        .all();
        if (sql.update(Values.update("copy_progress", columns, ONE), values) == 0) {
            sql.update(
                    Values.insert("copy_progress", columns + ", side, postoffice, origin"), values);
        }
    }

    @Override
    public SortedMap<PostofficeName, Progress> repairs() {
        return Sql.step(
                "read the open repairs",
                () -> {
                    List<Repair> stored =
                            sql.all(
                                    "SELECT origin, "
                                            + Values.CURSOR
                                            + ", epoch FROM copy_progress WHERE "
                                            + COPY
                                            + " AND origin > 0",
                                    row -> new Repair(row.integer(), progress(row)),
                                    side,
                                    postoffice);
                    SortedMap<PostofficeName, Progress> repairs = new TreeMap<>();
                    for (Repair repair : stored) {
                        repairs.put(origins.name(repair.origin()), repair.progress());
                    }
                    return repairs;
                });
    }

    @Override
    public void endRepairs() {
        Sql.act(
                "end all repairs",
                () ->
                        sql.update(
                                "DELETE FROM copy_progress WHERE " + COPY + " AND origin > 0",
                                side,
                                postoffice));
    }

    @Override
    public long nextEpoch() {
        return Sql.step(
                "begin an epoch",
                () -> {
                    int known =
                            sql.update(
                                    "UPDATE list_copy SET epoch = epoch + 1 WHERE " + COPY,
                                    side,
                                    postoffice);
                    if (known == 0) {
                        sql.update(
                                Values.insert("list_copy", "side, postoffice, epoch"),
                                side,
                                postoffice,
                                1L);
                    }
                    return epoch();
                });
    }

    /** The current epoch, 0 before the first. */
    long epoch() throws SQLException {
        return sql.one("SELECT epoch FROM list_copy WHERE " + COPY, Row::number, side, postoffice)
                .orElse(0L);
    }

    @Override
    public SortedMap<PostofficeName, Long> noted() {
        return Sql.step(
                "read which deletions wait",
                () -> {
                    SortedMap<PostofficeName, Long> noted = new TreeMap<>();
                    for (Noted one :
                            sql.all(
                                    "SELECT origin, noted FROM held_origin WHERE "
                                            + COPY
                                            + " AND noted > 0",
                                    row -> new Noted(row.integer(), row.number()),
                                    side,
                                    postoffice)) {
                        noted.put(origins.name(one.origin()), one.count());
                    }
                    return noted;
                });
    }

    @Override
    public void note(PostofficeName origin, long count) {
        Sql.act(
                "note which deletions wait",
                () -> {
                    int id = origins.id(origin);
                    int known =
                            sql.update(
                                    "UPDATE held_origin SET noted = ? WHERE " + ONE,
                                    count,
                                    side,
                                    postoffice,
                                    id);
                    if (known == 0 && count > 0) {
                        sql.update(
                                Values.insert(
                                        "held_origin", "side, postoffice, origin, noted, since_at"),
                                side,
                                postoffice,
                                id,
                                count,
                                System.currentTimeMillis());
                    } else if (count == 0) {
                        sql.update(
                                "DELETE FROM held_origin WHERE "
                                        + ONE
                                        + " AND NOT EXISTS (SELECT 1 FROM held_deletion h"
                                        + " WHERE h.side = held_origin.side"
                                        + " AND h.postoffice = held_origin.postoffice"
                                        + " AND h.origin = held_origin.origin)",
                                side,
                                postoffice,
                                id);
                    }
                });
    }

    /** Forgets that the copy ever was. */
    void drop() throws SQLException {
        sql.update("DELETE FROM copy_progress WHERE " + COPY, side, postoffice);
        sql.update("DELETE FROM list_copy WHERE " + COPY, side, postoffice);
    }
}
