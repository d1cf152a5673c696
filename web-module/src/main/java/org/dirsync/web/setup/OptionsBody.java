package org.dirsync.web.setup;

import java.util.List;
import org.dirsync.status.OptionsView;
import org.jspecify.annotations.Nullable;

/** Options as a program sends them; what is missing stays as it is. */
public record OptionsBody(
        @Nullable List<String> types,
        @Nullable Boolean details,
        @Nullable Boolean sends,
        @Nullable Boolean receives,
        @Nullable Integer limitChanges,
        @Nullable Integer limitCharacters) {

    /** What a new postoffice has: everything both ways. */
    private static final OptionsView DEFAULT =
            new OptionsView(List.of(), true, true, true, 4_000, 1_000_000);

    /** What a new postoffice gets if this is sent, or null for its default. */
    static @Nullable OptionsView fresh(@Nullable OptionsBody body) {
        return body == null ? null : body.over(DEFAULT);
    }

    /** What a postoffice that has these options gets. */
    public OptionsView over(OptionsView has) {
        return new OptionsView(
                types == null ? has.types() : types,
                details == null ? has.details() : details,
                sends == null ? has.sends() : sends,
                receives == null ? has.receives() : receives,
                limitChanges == null ? has.limitChanges() : limitChanges,
                limitCharacters == null ? has.limitCharacters() : limitCharacters);
    }
}
