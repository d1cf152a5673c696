package org.dirsync.addresses;

import org.jspecify.annotations.Nullable;

/**
 * A member of a group.
 *
 * @param address its address
 * @param name its full name; null if the global address list does not have the address (any more)
 */
public record MemberView(String address, @Nullable String name) {}
