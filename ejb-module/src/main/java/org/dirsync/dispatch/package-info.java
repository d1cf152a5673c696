/** Schedules and timers: starts the work of T1, T2 and T3. */
@NullMarked
package org.dirsync.dispatch;

import org.jspecify.annotations.NullMarked;
