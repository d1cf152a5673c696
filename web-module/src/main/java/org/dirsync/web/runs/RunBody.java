package org.dirsync.web.runs;

import org.jspecify.annotations.Nullable;

/** A process to run. */
public record RunBody(@Nullable String process) {}
