package org.dirsync.store;

import java.util.ArrayList;
import java.util.List;
import org.dirsync.address.PostofficeName;
import org.dirsync.store.CopyState.Side;

/** Copies that differed from their digests and are made anew. */
public final class DivergedQueries {

    private static final int WHOLE = 0;

    /**
     * A copy that is made anew.
     *
     * @param receiver whose copy it is; the origin itself if it is the master list's part of it
     * @param origin whose entries differed
     * @param master whether it is the master list's part
     */
    public record Diverged(PostofficeName receiver, PostofficeName origin, boolean master) {}

    private record Found(Side side, int postoffice, int origin) {}

    private final Sql sql;
    private final Origins origins;

    DivergedQueries(Sql sql, Origins origins) {
        this.sql = sql;
        this.origins = origins;
    }

    /**
     * All of them, in the order of the postoffices' registration. Whoever is registered no longer,
     * or may not send, owes nothing.
     */
    public List<Diverged> all() {
        return Sql.step(
                "list the copies that differed",
                () -> {
                    List<Found> found =
                            sql.all(
                                    "SELECT side, postoffice, origin FROM copy_progress"
                                            + " WHERE origin <> "
                                            + WHOLE
                                            + " OR (side = 'SERVER' AND cursor_list IS NULL"
                                            + " AND cursor_generation > 0 AND EXISTS"
                                            + " (SELECT 1 FROM registration r WHERE"
                                            + " r.postoffice = copy_progress.postoffice"
                                            + " AND r.agreed_sends = TRUE))"
                                            + " ORDER BY postoffice, side, origin",
                                    row ->
                                            new Found(
                                                    Side.valueOf(row.text()),
                                                    row.integer(),
                                                    row.integer()));
                    List<Diverged> all = new ArrayList<>();
                    for (Found one : found) {
                        PostofficeName receiver = origins.name(one.postoffice());
                        boolean master = one.side() == Side.SERVER;
                        all.add(
                                new Diverged(
                                        receiver,
                                        master ? receiver : origins.name(one.origin()),
                                        master));
                    }
                    return all;
                });
    }
}
