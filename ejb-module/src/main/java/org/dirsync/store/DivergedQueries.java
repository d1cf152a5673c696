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

    private final Jpql jpql;
    private final Origins origins;

    DivergedQueries(Sql sql, Origins origins) {
        this.jpql = sql.jpql();
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
                            jpql.all(
                                    "SELECT c.side, c.postoffice, c.origin FROM CopyProgressEntity c"
                                            + " WHERE c.origin <> ?1"
                                            + " OR (c.side = ?2 AND c.cursor.list IS NULL"
                                            + " AND c.cursor.generation > 0 AND EXISTS"
                                            + " (SELECT r.postoffice FROM RegistrationEntity r"
                                            + " WHERE r.postoffice = c.postoffice"
                                            + " AND r.agreed.sends = ?3))"
                                            + " ORDER BY c.postoffice, c.side, c.origin",
                                    row ->
                                            new Found(
                                                    Side.valueOf(row.text()),
                                                    row.integer(),
                                                    row.integer()),
                                    WHOLE,
                                    Side.SERVER.name(),
                                    true);
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
