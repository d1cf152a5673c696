package org.dirsync.web.addresses;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dirsync.address.Kind;
import org.dirsync.addresses.EntryDraft;
import org.dirsync.usecase.InvalidException;
import org.dirsync.web.api.Required;
import org.jspecify.annotations.Nullable;

/**
 * An address to put; missing details are none, it is not hidden unless it says so, and a person
 * unless it says otherwise.
 */
public record EntryBody(
        @Nullable String name,
        @Nullable Map<String, String> details,
        @Nullable Boolean hidden,
        @Nullable String kind,
        @Nullable List<String> members) {

    EntryDraft draft(@Nullable String before, String address, @Nullable String seen) {
        String word = Objects.requireNonNullElse(kind, Kind.PERSON.word());
        return new EntryDraft(
                before,
                address,
                Required.text("name", name),
                Kind.named(word)
                        .orElseThrow(
                                () ->
                                        new InvalidException(
                                                "kind", "'kind' must be person, group or contact")),
                Objects.requireNonNullElse(members, List.of()),
                Objects.requireNonNullElse(details, Map.of()),
                Objects.requireNonNullElse(hidden, false),
                seen);
    }
}
