/** Pages and resources of the deletion guard and the held deletions. */
@NullMarked
package org.dirsync.web.guard;

import org.jspecify.annotations.NullMarked;
