/** Resource of backups. */
@NullMarked
package org.dirsync.web.upkeep;

import org.jspecify.annotations.NullMarked;
