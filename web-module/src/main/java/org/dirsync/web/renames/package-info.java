/** Page and resources to rename a postoffice and to move the role of directory server. */
@NullMarked
package org.dirsync.web.renames;

import org.jspecify.annotations.NullMarked;
