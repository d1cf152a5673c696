/** Pages and resources of runs, batches, journals and their codes. */
@NullMarked
package org.dirsync.web.runs;

import org.jspecify.annotations.NullMarked;
