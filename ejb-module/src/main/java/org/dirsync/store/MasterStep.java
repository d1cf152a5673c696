package org.dirsync.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dirsync.address.Address;
import org.dirsync.address.Code;
import org.dirsync.address.Entry;
import org.dirsync.address.Refusal;
import org.dirsync.list.Applied.RefusedChange;
import org.dirsync.list.Change;
import org.dirsync.store.Claims.Claim;
import org.dirsync.store.CopyState.Side;
import org.dirsync.store.MasterRows.Found;

/** One step that changes the master list on behalf of one origin; the list is locked. */
final class MasterStep {

    private record Owned(String key, long number) {}

    private record Inherited(long number, Entry entry) {}

    private final Sql sql;
    private final Origins origins;
    private final int origin;
    private final Numbering numbering;
    private final MasterRows rows;
    private final Claims claims;
    private final HeldRows held;
    private final ApplyCounts tally = new ApplyCounts();
    private final long last;

    MasterStep(Sql sql, Origins origins, int origin, Numbering numbering, DigestTable digests)
            throws SQLException {
        this.sql = sql;
        this.origins = origins;
        this.origin = origin;
        this.last = numbering.lock().last();
        this.numbering = numbering;
        this.rows = new MasterRows(sql, numbering, digests);
        this.claims = new Claims(sql, digests);
        this.held = new HeldRows(sql, Side.SERVER, digests);
    }

    void put(Change change, Hashed entry, long epoch) throws SQLException {
        Found old = rows.find(entry.key());
        if (old == null || old.deleted()) {
            rows.put(origin, entry, old, epoch);
            tally.added++;
        } else if (old.origin() != origin) {
            claims.put(origin, change.number(), entry, epoch, numbering.now());
            Refusal refusal = refusal(origins, change.address(), old.origin());
            tally.refuse(change.number(), change.address(), refusal.code(), refusal.message());
        } else if (old.full().equals(entry.full())) {
            held.free(origin, entry.key(), old.full());
            if (old.epoch() != epoch) {
                rows.touch(entry.key(), epoch);
            }
            tally.unchanged++;
        } else {
            held.free(origin, entry.key(), old.full());
            rows.put(origin, entry, old, epoch);
            tally.modified++;
        }
    }

    void remove(Change change) throws SQLException {
        String key = change.address().key();
        Found old = rows.find(key);
        if (old != null && !old.deleted() && old.origin() == origin) {
            release(key, old);
            tally.removed++;
            return;
        }
        Optional<Claim> claim = claims.find(key, origin);
        if (claim.isPresent()) {
            claims.remove(claim.get());
            tally.removed++;
        } else {
            tally.unchanged++;
        }
    }

    /** The owned entry of a tombstone waits; anything else is removed at once. */
    void hold(Change change) throws SQLException {
        String key = change.address().key();
        Found old = rows.find(key);
        if (old != null && !old.deleted() && old.origin() == origin) {
            held.hold(origin, origin, key, old.full());
        } else {
            remove(change);
        }
    }

    /** Owned entries that were last touched before an epoch wait. */
    void holdUntouched(long epoch) throws SQLException {
        long after = 0;
        List<Owned> page = owned(after, epoch, Writes.MAX);
        while (!page.isEmpty()) {
            for (Owned owned : page) {
                Found old = rows.find(owned.key());
                if (old != null) {
                    held.hold(origin, origin, owned.key(), old.full());
                }
                after = owned.number();
            }
            page = owned(after, epoch, Writes.MAX);
        }
    }

    /** Removes entries that wait, or are kept too, at most so many. */
    int releaseHeld(boolean keptToo, int most) throws SQLException {
        int removed = 0;
        int page = -1;
        while (page != 0 && removed < most) {
            page = 0;
            int step = Math.min(Writes.MAX, most - removed);
            for (String key : held.keys(origin, origin, keptToo, step)) {
                Found old = rows.find(key);
                if (old == null || old.deleted() || old.origin() != origin) {
                    held.forget(origin, key);
                } else {
                    release(key, old);
                }
                page++;
            }
            removed += page;
        }
        return removed;
    }

    /** Takes a live entry from its owner: the oldest claim follows, if there is one. */
    private void release(String key, Found old) throws SQLException {
        held.free(old.origin(), key, old.full());
        Optional<Claim> heir = claims.oldest(key);
        if (heir.isEmpty()) {
            rows.remove(key, old);
            return;
        }
        Claim claim = heir.get();
        claims.remove(claim);
        rows.put(claim.origin(), Hashed.of(claim.entry()), old, claim.epoch());
    }

    /** Removes owned entries that were last touched before an epoch, at most so many. */
    int sweep(long epoch, int most) throws SQLException {
        int removed = 0;
        long after = 0;
        while (removed < most) {
            List<Owned> page = owned(after, epoch, Math.min(Writes.MAX, most - removed));
            if (page.isEmpty()) {
                break;
            }
            for (Owned owned : page) {
                Found old = rows.find(owned.key());
                if (old != null) {
                    release(owned.key(), old);
                }
                after = owned.number();
            }
            removed += page.size();
        }
        return removed;
    }

    private List<Owned> owned(long after, long epoch, int most) throws SQLException {
        return sql.all(
                "SELECT address_key, number"
                        + " FROM master_entry --DERBY-PROPERTIES index=master_entry_origin\n"
                        + " WHERE origin = ? AND number > ? AND number <= ? AND epoch < ?"
                        + " AND deleted = FALSE"
                        + " ORDER BY origin, number FETCH FIRST ? ROWS ONLY",
                row -> new Owned(row.text(), row.number()),
                origin,
                after,
                last,
                epoch,
                most);
    }

    /** Gives live entries up to a number new ones, at most so many; they stay what they are. */
    int announce(long through, int most) throws SQLException {
        int announced = 0;
        long after = 0;
        while (announced < most) {
            List<Inherited> page =
                    page(origin, after, through, Math.min(Writes.MAX, most - announced));
            if (page.isEmpty()) {
                break;
            }
            for (Inherited entry : page) {
                Found old = rows.find(entry.entry().address().key());
                if (old != null) {
                    rows.put(origin, Hashed.of(entry.entry()), old, old.epoch());
                }
                after = entry.number();
            }
            announced += page.size();
        }
        return announced;
    }

    /** Takes over the live entries of another origin, at most so many. */
    int inherit(int from, int most) throws SQLException {
        boolean claiming = !claims.of(origin, 1).isEmpty();
        int given = 0;
        long after = 0;
        while (given < most) {
            List<Inherited> page = page(from, after, last, Math.min(Writes.MAX, most - given));
            if (page.isEmpty()) {
                break;
            }
            for (Inherited inherited : page) {
                inherit(inherited.entry(), claiming);
                after = inherited.number();
            }
            given += page.size();
        }
        return given;
    }

    private List<Inherited> page(int from, long after, long through, int most) throws SQLException {
        return sql.some(
                        "SELECT number, address, name, details, details_more, hidden"
                                + " FROM master_entry --DERBY-PROPERTIES index=master_entry_origin\n"
                                + " WHERE origin = ? AND number > ? AND number <= ? AND deleted = FALSE"
                                + " ORDER BY origin, number FETCH FIRST ? ROWS ONLY",
                        row -> new Inherited(row.number(), row.entry()),
                        from,
                        after,
                        through,
                        most)
                .rows();
    }

    private void inherit(Entry entry, boolean claiming) throws SQLException {
        String key = entry.address().key();
        Found old = rows.find(key);
        Optional<Claim> own = claiming ? claims.find(key, origin) : Optional.empty();
        if (old != null) {
            held.free(old.origin(), key, old.full());
        }
        if (own.isEmpty()) {
            rows.put(origin, Hashed.of(entry), old, 0);
        } else {
            claims.remove(own.get());
            rows.put(origin, Hashed.of(own.get().entry()), old, own.get().epoch());
        }
    }

    /** Takes over the claims of another origin, at most so many; one of its own stays. */
    int inheritClaims(int from, int most) throws SQLException {
        List<Claim> page = claims.of(from, most);
        for (Claim claim : page) {
            Found owned = rows.find(claim.key());
            boolean needless = owned != null && !owned.deleted() && owned.origin() == origin;
            if (needless || claims.find(claim.key(), origin).isPresent()) {
                claims.remove(claim);
            } else {
                claims.give(claim, origin);
            }
        }
        return page.size();
    }

    /** Drops claims that were last touched before an epoch. */
    int sweepClaims(long epoch) throws SQLException {
        int removed = 0;
        List<Claim> page = claims.untouched(origin, epoch);
        while (!page.isEmpty()) {
            for (Claim claim : page) {
                claims.remove(claim);
            }
            removed += page.size();
            page = claims.untouched(origin, epoch);
        }
        return removed;
    }

    /** Drops claims, at most so many. */
    int dropClaims(int most) throws SQLException {
        List<Claim> page = claims.of(origin, most);
        for (Claim claim : page) {
            claims.remove(claim);
        }
        return page.size();
    }

    /** The claims that are held back, at most so many. */
    static List<RefusedChange> refused(
            Sql sql, Origins origins, int origin, int most, DigestTable digests)
            throws SQLException {
        List<RefusedChange> refused = new ArrayList<>();
        for (Claim claim : new Claims(sql, digests).of(origin, most)) {
            Address address = claim.entry().address();
            Optional<Integer> owner =
                    sql.one(
                            "SELECT origin FROM master_entry WHERE address_key = ?",
                            Row::integer,
                            address.key());
            if (owner.isPresent()) {
                refused.add(
                        new RefusedChange(
                                claim.number(), address, refusal(origins, address, owner.get())));
            }
        }
        return refused;
    }

    private static Refusal refusal(Origins origins, Address address, int owner)
            throws SQLException {
        return new Refusal(
                Code.ALREADY_EXISTS,
                "%s belongs to %s; delete it there or here"
                        .formatted(address, origins.name(owner)));
    }

    ApplyCounts finish() throws SQLException {
        rows.finish();
        return tally;
    }
}
