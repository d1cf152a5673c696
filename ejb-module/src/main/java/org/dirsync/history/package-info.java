/** The status over time, sampled for charts. */
@NullMarked
package org.dirsync.history;

import org.jspecify.annotations.NullMarked;
