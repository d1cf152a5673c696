package org.dirsync.web.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An address to put; missing details are none, and it is not hidden unless it says so. */
public record EntryBody(
        @Nullable String name, @Nullable Map<String, String> details, @Nullable Boolean hidden) {}
