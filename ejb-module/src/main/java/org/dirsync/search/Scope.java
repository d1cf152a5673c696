package org.dirsync.search;

import java.util.Set;
import org.dirsync.address.AddressType;
import org.dirsync.address.Entry;
import org.dirsync.address.Kind;
import org.dirsync.address.Members;
import org.dirsync.address.PostofficeName;
import org.dirsync.store.Listed;
import org.dirsync.store.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the organization come into question for one who looks.
 *
 * @param view the postoffice that looks, which does not see hidden entries of others; null for the
 *     whole organization
 * @param visibility what the caller may see; without {@link Visibility#ALL} no hidden ones at all
 * @param received the types that it receives; empty for all
 * @param origin only of this postoffice, or null for any
 * @param type only of this type, or null for any
 * @param kind only of this kind, or null for any
 * @param member only groups that have the address of this key as a member, or null for any entry
 */
public record Scope(
        @Nullable PostofficeName view,
        Visibility visibility,
        Set<AddressType> received,
        @Nullable PostofficeName origin,
        @Nullable AddressType type,
        @Nullable Kind kind,
        @Nullable String member) {

    /** Whoever their members are. */
    public Scope(
            @Nullable PostofficeName view,
            Visibility visibility,
            Set<AddressType> received,
            @Nullable PostofficeName origin,
            @Nullable AddressType type,
            @Nullable Kind kind) {
        this(view, visibility, received, origin, type, kind, null);
    }

    /** Keeps a copy of the set. */
    public Scope {
        received = Set.copyOf(received);
    }

    /** Whether the view's own hidden entries may be shown, or all of the whole organization. */
    boolean showsHidden() {
        return visibility == Visibility.ALL;
    }

    /** Whether an entry that is in the view's list may be shown. */
    public boolean shows(Listed listed) {
        Entry entry = listed.entry();
        return (!entry.hidden() || (showsHidden() && (view == null || listed.owner().equals(view))))
                && (origin == null || origin.equals(listed.owner()))
                && (type == null || type.equals(entry.address().type()))
                && (kind == null || kind == Kind.of(entry.details()))
                && (member == null || Members.keys(entry.details()).contains(member));
    }
}
