/** Resource of the status over time. */
@NullMarked
package org.dirsync.web.history;

import org.jspecify.annotations.NullMarked;
