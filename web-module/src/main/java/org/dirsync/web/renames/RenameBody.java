package org.dirsync.web.renames;

import org.jspecify.annotations.Nullable;

/** A postoffice's new name as a program sends it. */
public record RenameBody(@Nullable String name, @Nullable String secret) {}
