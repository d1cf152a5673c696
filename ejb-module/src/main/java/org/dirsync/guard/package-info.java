/** The deletion guard: its limits, and the deletions that wait for a decision. */
@NullMarked
package org.dirsync.guard;

import org.jspecify.annotations.NullMarked;
