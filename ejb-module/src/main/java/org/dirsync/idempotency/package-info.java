/** Requests with an Idempotency-Key: each runs once, and a repetition gets the first answer. */
@NullMarked
package org.dirsync.idempotency;

import org.jspecify.annotations.NullMarked;
