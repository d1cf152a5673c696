/** What needs the attention of an administrator. */
@NullMarked
package org.dirsync.attention;

import org.jspecify.annotations.NullMarked;
