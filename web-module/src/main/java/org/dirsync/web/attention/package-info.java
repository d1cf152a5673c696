/** Page and resources of what needs the attention of an administrator. */
@NullMarked
package org.dirsync.web.attention;

import org.jspecify.annotations.NullMarked;
