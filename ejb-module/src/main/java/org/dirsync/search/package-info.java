/**
 * Finds names fast: words, queries, and the index of the master list. The index stands in files of
 * its own outside the database; it follows the numbers of the list, and can be thrown away at any
 * time.
 */
@org.jspecify.annotations.NullMarked
package org.dirsync.search;
