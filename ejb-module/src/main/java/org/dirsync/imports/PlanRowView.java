package org.dirsync.imports;

import java.util.Map;
import java.util.Set;
import org.dirsync.address.Address;
import org.dirsync.address.Entry;
import org.dirsync.address.Refusal;
import org.dirsync.store.PlanRow;
import org.jspecify.annotations.Nullable;

/**
 * One row of a plan.
 *
 * @param action what is done: ADD, MODIFY, DELETE, UNCHANGED, REFUSED, STALE or RETAINED
 * @param line its line in the file; null if the file does not name the address
 * @param address the address; null if the line has none that can be read
 * @param stays whether a refused row's entry is in the list and stays as it is, though the file is
 *     the whole list
 * @param before the entry as it was; null if it was not there, and for rows that change nothing
 * @param after the entry as it is to be; null if it goes or was refused
 * @param code the number to search for, if the row is not done
 * @param message why it is not done, and what to do
 */
public record PlanRowView(
        String action,
        @Nullable Long line,
        @Nullable String address,
        boolean stays,
        @Nullable Content before,
        @Nullable Content after,
        @Nullable Integer code,
        @Nullable String message) {

    /**
     * What stands under an address.
     *
     * @param name the full name
     * @param details by prompt
     * @param hidden whether it is kept out of what users search
     */
    public record Content(String name, Map<String, String> details, boolean hidden) {
        static @Nullable Content of(@Nullable Entry entry) {
            return entry == null
                    ? null
                    : new Content(entry.name(), entry.details().asMap(), entry.hidden());
        }
    }

    /**
     * A row as it is seen.
     *
     * @param retained the keys of entries that stay because refused rows name them
     */
    static PlanRowView of(PlanRow row, Set<String> retained) {
        Entry entry = row.after() == null ? row.before() : row.after();
        Address address = entry == null ? row.named() : entry.address();
        Refusal refusal = row.refusal();
        return new PlanRowView(
                row.action().name(),
                row.line() == 0 ? null : row.line(),
                address == null ? null : address.toString(),
                address != null && retained.contains(address.key()),
                Content.of(row.before()),
                Content.of(row.after()),
                refusal == null ? null : refusal.code().number(),
                refusal == null ? null : refusal.message());
    }

    /** The full name that a list shows: the new one, or the old one of an entry that goes. */
    public String name() {
        if (after != null) {
            return after.name();
        }
        return before == null ? "" : before.name();
    }
}
