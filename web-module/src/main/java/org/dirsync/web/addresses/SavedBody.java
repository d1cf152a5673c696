package org.dirsync.web.addresses;

import java.util.List;
import java.util.Map;
import org.dirsync.addresses.EntryView;
import org.dirsync.addresses.OwnEntries;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it was saved; see {@link EntryView}.
 *
 * @param remarks what is worth a word although it was saved, one sentence each
 */
public record SavedBody(
        String address,
        String name,
        String origin,
        Map<String, String> details,
        boolean hidden,
        @Nullable String refused,
        String kind,
        List<String> members,
        List<String> remarks) {

    static SavedBody of(OwnEntries.Saved saved) {
        EntryView entry = saved.current().entry();
        return new SavedBody(
                entry.address(),
                entry.name(),
                entry.origin(),
                entry.details(),
                entry.hidden(),
                entry.refused(),
                entry.kind(),
                entry.members(),
                saved.remarks());
    }
}
