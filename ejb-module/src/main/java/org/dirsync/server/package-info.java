/**
 * The directory server: who is registered, what arrives from requestors, what is sent to them.
 *
 * <p>Plain classes over ports. Time and ids come in as parameters; transactions are the caller's.
 */
@NullMarked
package org.dirsync.server;

import org.jspecify.annotations.NullMarked;
