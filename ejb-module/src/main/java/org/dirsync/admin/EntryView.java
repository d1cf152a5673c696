package org.dirsync.admin;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One address for showing.
 *
 * @param address {@code TYPE:physical}
 * @param name the full name
 * @param origin the postoffice that owns it
 * @param details values by prompt
 * @param hidden whether it is kept out of what users search
 * @param refused why the server holds it back, or null if it does not
 */
public record EntryView(
        String address,
        String name,
        String origin,
        Map<String, String> details,
        boolean hidden,
        @Nullable String refused) {}
