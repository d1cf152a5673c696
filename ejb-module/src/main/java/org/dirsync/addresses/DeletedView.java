package org.dirsync.addresses;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An own address that was deleted and can be restored.
 *
 * @param address the address
 * @param name the full name
 * @param details prompts and values
 * @param hidden whether it was hidden
 * @param deletedAt when it was deleted
 * @param deletedBy the number of the import that deleted it, or null
 */
public record DeletedView(
        String address,
        String name,
        Map<String, String> details,
        boolean hidden,
        Instant deletedAt,
        @Nullable Long deletedBy) {}
