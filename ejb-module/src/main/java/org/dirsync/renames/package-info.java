/** Renaming postoffices and moving the role of directory server. */
@NullMarked
package org.dirsync.renames;

import org.jspecify.annotations.NullMarked;
