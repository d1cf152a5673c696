/**
 * Dispatch: schedules, timers and run windows; starts T1, T2 and T3 of the postoffices on this
 * node.
 *
 * <p>Time comes from the container here and is passed down from here.
 */
@NullMarked
package org.dirsync.dispatch;

import org.jspecify.annotations.NullMarked;
