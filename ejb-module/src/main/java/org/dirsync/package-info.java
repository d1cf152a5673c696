/** Dirsync: one global address list over many mail systems. Its rooms are the packages below. */
@NullMarked
package org.dirsync;

import org.jspecify.annotations.NullMarked;
