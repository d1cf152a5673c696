package org.dirsync.web.access;

import org.jspecify.annotations.Nullable;

/** What is to be another way with a user; what is null stays. */
public record UserChangeBody(@Nullable String role, @Nullable Boolean disabled) {}
