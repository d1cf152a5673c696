package org.dirsync.web.api;

import org.jspecify.annotations.Nullable;

/** What to restore: one address, or all that the import of this number deleted. */
public record RestoreBody(@Nullable String address, @Nullable Integer imported) {}
