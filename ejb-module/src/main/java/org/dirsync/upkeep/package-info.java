/** Housekeeping: retention of old records, and backups. */
@NullMarked
package org.dirsync.upkeep;

import org.jspecify.annotations.NullMarked;
