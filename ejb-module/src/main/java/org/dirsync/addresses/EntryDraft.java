package org.dirsync.addresses;

import java.util.List;
import java.util.Map;
import org.dirsync.address.Kind;
import org.jspecify.annotations.Nullable;

/**
 * An own entry as somebody wants it to be.
 *
 * @param before the address under which it is in the list; null for one that is not there yet
 * @param address the address from now on
 * @param name the full name
 * @param kind what it stands for
 * @param members the addresses in a group; empty for any other kind
 * @param details values by prompt, without those that say kind and members
 * @param hidden whether it is kept out of what users search
 * @param seen the {@linkplain CurrentEntry#version version} that was changed; null to change
 *     whatever is there
 */
public record EntryDraft(
        @Nullable String before,
        String address,
        String name,
        Kind kind,
        List<String> members,
        Map<String, String> details,
        boolean hidden,
        @Nullable String seen) {

    /** Keeps copies. */
    public EntryDraft {
        members = List.copyOf(members);
        details = Map.copyOf(details);
    }
}
