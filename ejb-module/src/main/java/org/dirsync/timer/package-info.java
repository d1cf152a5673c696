/** Work that the node does again and again, without a person or a schedule. */
@NullMarked
package org.dirsync.timer;

import org.jspecify.annotations.NullMarked;
