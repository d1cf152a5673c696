package org.dirsync.addresses;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an entry.
 *
 * @param address its address
 * @param owner the postoffice that it belongs to
 * @param here whether its owner is on this node, so that its changes are known
 * @param ownerRemovedAt when its owner was removed from this node; null if it was not, or if that
 *     is not on record any more
 * @param ownerRemovedBy the user who removed it, or null
 * @param arrived when it came to the postoffice that was asked as it is; null for an own entry, or
 *     if that is not known
 * @param changes its changes, newest first
 * @param change the number of the change that the rest is about; null if there is none
 * @param taken when the directory server took that change; null if it has not, or is elsewhere
 * @param got when each postoffice got that change; empty if the directory server is elsewhere
 */
public record EntryHistoryView(
        String address,
        String owner,
        boolean here,
        @Nullable Instant ownerRemovedAt,
        @Nullable String ownerRemovedBy,
        @Nullable Instant arrived,
        List<Happened> changes,
        @Nullable Long change,
        @Nullable Instant taken,
        List<GotBy> got) {

    /** Keeps copies of the lists. */
    public EntryHistoryView {
        changes = List.copyOf(changes);
        got = List.copyOf(got);
    }

    /**
     * One change.
     *
     * @param number its number in the owner's list
     * @param what {@code added}, {@code changed} or {@code deleted}
     * @param at when; null if that is forgotten
     * @param who the user's name; empty for the node itself, null if that is forgotten
     * @param way {@code PAGE}, {@code API} or {@code NODE}
     * @param doing {@code EDIT}, {@code IMPORT} or {@code RESTORE}
     * @param about the number of the import, or the address that the entry had before
     * @param client the address that the request came from
     * @param fields what changed
     */
    public record Happened(
            long number,
            String what,
            @Nullable Instant at,
            @Nullable String who,
            String way,
            String doing,
            String about,
            String client,
            List<FieldChange> fields) {

        /** Keeps a copy of the list. */
        public Happened {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field that changed.
     *
     * @param field {@code @address}, {@code @name}, {@code @hidden}, or the prompt of a detail
     * @param before what it was; null if it was not there
     * @param after what it became; null if it is not there any more
     */
    public record FieldChange(String field, @Nullable String before, @Nullable String after) {
        /** Whether the field is one that every entry has. */
        public boolean fixed() {
            return field.startsWith("@");
        }

        /** The name of the field, without its mark. */
        public String label() {
            return fixed() ? field.substring(1) : field;
        }
    }

    /**
     * Who got the change.
     *
     * @param postoffice its name
     * @param at when; null if it has not yet
     */
    public record GotBy(String postoffice, @Nullable Instant at) {}
}
