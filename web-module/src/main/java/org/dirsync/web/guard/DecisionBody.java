package org.dirsync.web.guard;

import org.jspecify.annotations.Nullable;

/** What a decision on held deletions was made on. */
public record DecisionBody(@Nullable String seen) {}
