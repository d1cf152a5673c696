package org.dirsync.store;

import java.sql.SQLException;
import java.time.Instant;
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

    private record Noted(int origin, long count) {}

    private static final int WHOLE = 0;
    private static final String COPY = "c.side = ?1 AND c.postoffice = ?2";
    private static final String ONE = COPY + " AND c.origin = ?3";

    private final Jpql jpql;
    private final Origins origins;
    private final String side;
    private final int postoffice;

    CopyState(Sql sql, Origins origins, Side side, int postoffice) {
        this.jpql = sql.jpql();
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
                                jpql.find(
                                        CopyProgressEntity.class,
                                        key(id(only)),
                                        CopyProgressEntity::progress));
        return stored.orElse(only == null ? Progress.NONE : null);
    }

    private ProgressKey key(int origin) {
        return new ProgressKey(side, postoffice, origin);
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
                        jpql.update(
                                "DELETE FROM CopyProgressEntity c WHERE " + ONE,
                                side,
                                postoffice,
                                origin);
                    } else {
                        write(origin, Objects.requireNonNull(progress));
                    }
                });
    }

    private void write(int origin, Progress progress) {
        CopyProgressEntity row =
                jpql.managed(CopyProgressEntity.class, key(origin))
                        .orElseGet(() -> new CopyProgressEntity(side, postoffice, origin));
        row.put(progress);
        jpql.save(row);
    }

    @Override
    public SortedMap<PostofficeName, Progress> repairs() {
        return Sql.step(
                "read the open repairs",
                () -> {
                    SortedMap<PostofficeName, Progress> repairs = new TreeMap<>();
                    for (CopyProgressEntity repair :
                            jpql.entities(
                                    CopyProgressEntity.class,
                                    "SELECT c FROM CopyProgressEntity c WHERE "
                                            + COPY
                                            + " AND c.origin > 0",
                                    side,
                                    postoffice)) {
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
                        jpql.update(
                                "DELETE FROM CopyProgressEntity c WHERE "
                                        + COPY
                                        + " AND c.origin > 0",
                                side,
                                postoffice));
    }

    @Override
    public long nextEpoch() {
        return Sql.step(
                "begin an epoch",
                () -> {
                    int known =
                            jpql.update(
                                    "UPDATE ListCopyEntity c SET c.epoch = c.epoch + 1 WHERE "
                                            + COPY,
                                    side,
                                    postoffice);
                    if (known == 0) {
                        jpql.save(new ListCopyEntity(side, postoffice, 1));
                    }
                    return epoch();
                });
    }

    /** The current epoch, 0 before the first. */
    long epoch() {
        return jpql.find(ListCopyEntity.class, new CopyKey(side, postoffice), ListCopyEntity::epoch)
                .orElse(0L);
    }

    @Override
    public SortedMap<PostofficeName, Long> noted() {
        return Sql.step(
                "read which deletions wait",
                () -> {
                    SortedMap<PostofficeName, Long> noted = new TreeMap<>();
                    for (Noted one :
                            jpql.all(
                                    "SELECT c.origin, c.noted FROM HeldOriginEntity c WHERE "
                                            + COPY
                                            + " AND c.noted > 0",
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
                            jpql.update(
                                    "UPDATE HeldOriginEntity c SET c.noted = ?4 WHERE " + ONE,
                                    side,
                                    postoffice,
                                    id,
                                    count);
                    if (known == 0 && count > 0) {
                        jpql.save(new HeldOriginEntity(side, postoffice, id, count, Instant.now()));
                    } else if (count == 0 && !isHeld(id)) {
                        jpql.update(
                                "DELETE FROM HeldOriginEntity c WHERE " + ONE,
                                side,
                                postoffice,
                                id);
                    }
                });
    }

    private boolean isHeld(int origin) throws SQLException {
        return jpql.one(
                        "SELECT c.origin FROM HeldDeletionEntity c WHERE " + ONE,
                        Columns::integer,
                        side,
                        postoffice,
                        origin)
                .isPresent();
    }

    /** Forgets that the copy ever was. */
    void drop() throws SQLException {
        jpql.update("DELETE FROM CopyProgressEntity c WHERE " + COPY, side, postoffice);
        jpql.update("DELETE FROM ListCopyEntity c WHERE " + COPY, side, postoffice);
    }
}
