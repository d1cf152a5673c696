package org.dirsync.web.guard;

import org.dirsync.web.api.Needed;
import org.jspecify.annotations.Nullable;

/** A deletion guard as a program sends it. */
public record GuardBody(@Nullable Integer percent, @Nullable Integer least) {
    int neededPercent() {
        return Needed.value("percent", percent);
    }

    int neededLeast() {
        return Needed.value("least", least);
    }
}
