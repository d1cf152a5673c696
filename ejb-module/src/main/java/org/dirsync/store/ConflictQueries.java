package org.dirsync.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.dirsync.address.PostofficeName;
import org.jspecify.annotations.Nullable;

/** Addresses of the master list that another postoffice claims too. */
public final class ConflictQueries {

    /**
     * A claim to an address that another postoffice has.
     *
     * @param id stays the same while it is claimed; later claims have higher ones
     * @param address the address
     * @param owner who has it: who was first
     * @param ownersName the full name there
     * @param claimant who wants it too
     * @param claimantsName the full name there
     * @param since since when, or null if that was not kept
     */
    public record Conflict(
            long id,
            String address,
            PostofficeName owner,
            String ownersName,
            PostofficeName claimant,
            String claimantsName,
            @Nullable Instant since) {}

    private static final String SELECT =
            "SELECT c.id, c.address, m.origin, m.name, c.origin, c.name, c.claimedAt";
    private static final String CLAIMED =
            " FROM ClaimEntity c JOIN MasterEntryEntity m ON m.addressKey = c.addressKey";

    private final Jpql jpql;
    private final Origins origins;
    private final Visibility visibility;

    ConflictQueries(Sql sql, Origins origins, Visibility visibility) {
        this.jpql = sql.jpql();
        this.origins = origins;
        this.visibility = visibility;
    }

    /** A claim of a hidden entry tells of it, and so does one to its address. */
    private String visible() {
        return visibility.condition("m") + visibility.condition("c");
    }

    /** Claims above an id, oldest first, at most so many. */
    public List<Conflict> after(long id, int limit) {
        return Sql.step(
                "list claimed addresses",
                () ->
                        jpql.page(
                                SELECT
                                        + CLAIMED
                                        + " WHERE m.deleted = FALSE AND c.id > ?1"
                                        + visible()
                                        + " ORDER BY c.id",
                                limit,
                                this::conflict,
                                id));
    }

    /** How many addresses are claimed. */
    public long count() {
        return Sql.step(
                "count claimed addresses",
                () -> jpql.one("SELECT COUNT(c)" + claimed(), Columns::number).orElse(0L));
    }

    private String claimed() {
        return visibility == Visibility.ALL
                ? " FROM ClaimEntity c"
                : CLAIMED + " WHERE m.deleted = FALSE" + visible();
    }

    private Conflict conflict(Columns row) throws SQLException {
        long id = row.number();
        String address = row.text();
        PostofficeName owner = origins.name(row.integer());
        String ownersName = row.text();
        PostofficeName claimant = origins.name(row.integer());
        String claimantsName = row.text();
        Instant since = row.instant();
        return new Conflict(
                id,
                address,
                owner,
                ownersName,
                claimant,
                claimantsName,
                since.equals(Instant.EPOCH) ? null : since);
    }
}
