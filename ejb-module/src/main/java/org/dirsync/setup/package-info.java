/** Adding, changing and removing postoffices, requestors and schedules; the sample organization. */
@NullMarked
package org.dirsync.setup;

import org.jspecify.annotations.NullMarked;
