package org.dirsync.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dirsync.address.Address;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.EntryHash;
import org.jspecify.annotations.Nullable;

/** Where one address is: looked up by its key in every list, without reading any. */
public final class AddressHolders {

    /**
     * What the master list says of the address.
     *
     * @param origin whose it is
     * @param number of its last change
     * @param entry as it is; of a deleted one only the address counts
     * @param full the entry's hash
     * @param bare the hash without details
     * @param deleted whether it is a tombstone
     */
    public record InMaster(
            PostofficeName origin,
            long number,
            Entry entry,
            EntryHash full,
            EntryHash bare,
            boolean deleted) {}

    /**
     * What an own list says of it.
     *
     * @param number of its last change
     * @param entry as it is; of a deleted one only the address counts
     * @param deleted whether it is a tombstone
     * @param refused why the server holds it back, or null if it does not
     */
    public record InOwn(long number, Entry entry, boolean deleted, @Nullable String refused) {}

    /**
     * What a received copy says of it.
     *
     * @param origin whose it is
     * @param hash of the entry as it was received
     */
    public record InCopy(PostofficeName origin, EntryHash hash) {}

    /** Of each hosted postoffice, by its key in a table of addresses; the plan is told. */
    private static final String HOSTED =
            " FROM --DERBY-PROPERTIES joinOrder=FIXED\n postoffice p, origin o, %s e"
                    + " --DERBY-PROPERTIES constraint=%s, joinStrategy=NESTEDLOOP\n"
                    + " WHERE o.name = p.name AND e.postoffice = o.id AND e.address_key = ?";

    private static final String HIDDEN_MASTER =
            "SELECT e.origin FROM MasterEntryEntity e WHERE e.addressKey = ?1 AND e.hidden = ?2";

    private static final String HOSTED_REFUSED = " FROM OwnRefusedEntity e WHERE e.addressKey = ?1";

    private final Sql sql;
    private final Origins origins;
    private final Visibility visibility;

    AddressHolders(Sql sql, Origins origins, Visibility visibility) {
        this.sql = sql;
        this.origins = origins;
        this.visibility = visibility;
    }

    /** For who may not see it, an address that any list known here hides is nowhere. */
    private boolean isNowhere(Address address) throws SQLException {
        return visibility != Visibility.ALL && isHidden(address.key());
    }

    private boolean isHidden(String key) throws SQLException {
        String hidden = " AND e.hidden = TRUE";
        return sql.jpql().one(HIDDEN_MASTER, Columns::integer, key, true).isPresent()
                || !sql.all(
                                "SELECT e.postoffice"
                                        + HOSTED.formatted("own_entry", "own_entry_key")
                                        + hidden,
                                Row::integer,
                                key)
                        .isEmpty()
                || !sql.all(
                                "SELECT e.postoffice"
                                        + HOSTED.formatted("gal_entry", "gal_entry_key")
                                        + hidden,
                                Row::integer,
                                key)
                        .isEmpty();
    }

    /** In the master list; a tombstone too, as long as it is kept. */
    public Optional<InMaster> master(Address address) {
        return Sql.step(
                "look an address up in the master list",
                () ->
                        isNowhere(address)
                                ? Optional.empty()
                                : sql.jpql()
                                        .one(
                                                "SELECT e.origin, e.number, "
                                                        + Columns.ENTRY
                                                        + ", e.hashHigh, e.hashLow, e.bareHigh, e.bareLow,"
                                                        + " e.deleted FROM MasterEntryEntity e"
                                                        + " WHERE e.addressKey = ?1",
                                                row ->
                                                        new InMaster(
                                                                origins.name(row.integer()),
                                                                row.number(),
                                                                row.entry(),
                                                                row.hash(),
                                                                row.hash(),
                                                                row.flag()),
                                                address.key()));
    }

    /** When the master list's change of this number was made. */
    public Optional<Instant> changedAt(long number) {
        return Sql.step(
                "find when a change was made",
                () -> new ChangeTimes(sql, Numbering.MASTER).of(number));
    }

    /** When an own list's change of this number was made. */
    public Optional<Instant> changedAt(PostofficeName owner, long number) {
        return Sql.step(
                "find when a change was made",
                () -> new ChangeTimes(sql, origins.id(owner)).of(number));
    }

    /** When each hosted postoffice last asked, by its T1; without those that never did. */
    public Map<PostofficeName, Instant> asked() {
        return Sql.step(
                "find when the hosted postoffices last asked",
                () -> {
                    record Asked(int postoffice, Instant at) {}
                    Map<PostofficeName, Instant> asked = new HashMap<>();
                    for (Asked one :
                            sql.jpql()
                                    .all(
                                            "SELECT s.postoffice, s.sentAt FROM RequestorStateEntity s"
                                                    + " WHERE s.sentAt IS NOT NULL",
                                            row -> new Asked(row.integer(), row.instant()))) {
                        asked.put(origins.name(one.postoffice()), one.at());
                    }
                    return asked;
                });
    }

    /** In the own lists of the hosted postoffices. */
    public Map<PostofficeName, InOwn> own(Address address) {
        return Sql.step(
                "look an address up in the own lists",
                () -> isNowhere(address) ? Map.of() : ownRows(address.key()));
    }

    private Map<PostofficeName, InOwn> ownRows(String key) throws SQLException {
        record Refused(int postoffice, String text) {}
        record Found(int postoffice, long number, Entry entry, boolean deleted) {}
        Map<Integer, String> refused = new HashMap<>();
        for (Refused one :
                sql.jpql()
                        .all(
                                "SELECT e.postoffice, e.text" + HOSTED_REFUSED,
                                row -> new Refused(row.integer(), row.text()),
                                key)) {
            refused.put(one.postoffice(), one.text());
        }
        Map<PostofficeName, InOwn> found = new HashMap<>();
        for (Found one :
                sql.all(
                        "SELECT e.postoffice, e.number, e.address, e.name, e.details, e.details_more, e.hidden,"
                                + " e.deleted"
                                + HOSTED.formatted("own_entry", "own_entry_key"),
                        row -> new Found(row.integer(), row.number(), row.entry(), row.flag()),
                        key)) {
            found.put(
                    origins.name(one.postoffice()),
                    new InOwn(
                            one.number(),
                            one.entry(),
                            one.deleted(),
                            refused.get(one.postoffice())));
        }
        return found;
    }

    /** In what the hosted postoffices have received. */
    public Map<PostofficeName, InCopy> received(Address address) {
        record Found(int postoffice, int origin, EntryHash hash) {}
        return Sql.step(
                "look an address up in the global address lists",
                () -> {
                    Map<PostofficeName, InCopy> found = new HashMap<>();
                    if (isNowhere(address)) {
                        return found;
                    }
                    for (Found one :
                            sql.all(
                                    "SELECT e.postoffice, e.origin, e.hash_high, e.hash_low"
                                            + HOSTED.formatted("gal_entry", "gal_entry_key"),
                                    row -> new Found(row.integer(), row.integer(), row.hash()),
                                    address.key())) {
                        found.put(
                                origins.name(one.postoffice()),
                                new InCopy(origins.name(one.origin()), one.hash()));
                    }
                    return found;
                });
    }

    /** Which postoffices keep the address although its owner has deleted it. */
    public Set<PostofficeName> keepers(Address address) {
        return held("RECEIVED", address);
    }

    /** Of which postoffices the server holds the deletion of the address. */
    public Set<PostofficeName> heldAtServer(Address address) {
        return held("SERVER", address);
    }

    private Set<PostofficeName> held(String side, Address address) {
        return Sql.step(
                "look for a held deletion",
                () -> {
                    Set<PostofficeName> found = new TreeSet<>();
                    if (isNowhere(address)) {
                        return found;
                    }
                    for (int id :
                            sql.jpql()
                                    .all(
                                            "SELECT DISTINCT h.postoffice"
                                                    + " FROM HeldOriginEntity o, HeldDeletionEntity h"
                                                    + " WHERE h.side = o.side"
                                                    + " AND h.postoffice = o.postoffice"
                                                    + " AND h.origin = o.origin"
                                                    + " AND o.side = ?1 AND h.addressKey = ?2",
                                            Columns::integer,
                                            side,
                                            address.key())) {
                        found.add(origins.name(id));
                    }
                    return found;
                });
    }
}
