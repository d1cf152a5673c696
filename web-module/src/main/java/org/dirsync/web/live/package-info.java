/** Tells open pages that something has changed. */
@NullMarked
package org.dirsync.web.live;

import org.jspecify.annotations.NullMarked;
