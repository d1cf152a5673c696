/** What the components use of the database: the entity manager and checked connections. */
@NullMarked
package org.dirsync.database;

import org.jspecify.annotations.NullMarked;
