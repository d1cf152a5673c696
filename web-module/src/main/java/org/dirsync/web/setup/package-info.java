/** Pages and resources to add, change and remove postoffices, requestors and schedules. */
@NullMarked
package org.dirsync.web.setup;

import org.jspecify.annotations.NullMarked;
