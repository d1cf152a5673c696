package org.dirsync.addresses;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One address for showing.
 *
 * @param address {@code TYPE:physical}
 * @param name the full name
 * @param origin the postoffice that owns it
 * @param details values by prompt, without those that say kind and members
 * @param hidden whether it is kept out of what users search
 * @param refused why the server holds it back, or null if it does not
 * @param kind {@code person}, {@code group} or {@code contact}
 * @param members the addresses in a group; empty for any other kind
 */
public record EntryView(
        String address,
        String name,
        String origin,
        Map<String, String> details,
        boolean hidden,
        @Nullable String refused,
        String kind,
        List<String> members) {}
