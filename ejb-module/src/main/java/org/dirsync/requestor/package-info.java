/**
 * A requestor: its own list, what it sends at T1, what it applies at T3.
 *
 * <p>Plain classes over ports. Time and ids come in as parameters; transactions are the caller's.
 */
@NullMarked
package org.dirsync.requestor;

import org.jspecify.annotations.NullMarked;
