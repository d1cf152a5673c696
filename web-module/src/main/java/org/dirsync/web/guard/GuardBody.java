package org.dirsync.web.guard;

import org.dirsync.web.api.Required;
import org.jspecify.annotations.Nullable;

/** A deletion guard as a program sends it. */
public record GuardBody(@Nullable Integer percent, @Nullable Integer least) {
    int neededPercent() {
        return Required.value("percent", percent);
    }

    int neededLeast() {
        return Required.value("least", least);
    }
}
