package org.dirsync.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a request that was sent with a key.
 *
 * @param status the HTTP status
 * @param location the header Location, or null
 * @param type the media type, or null
 * @param body the text
 */
public record KeptAnswer(
        int status, @Nullable String location, @Nullable String type, String body) {}
