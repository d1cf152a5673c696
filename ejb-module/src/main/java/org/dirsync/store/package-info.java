/**
 * The database: the ports of the lists, the server and the requestor over plain JDBC, and the
 * entities of configuration and history.
 *
 * <p>A {@link org.dirsync.store.Store} works on one connection for one step; the transaction is the
 * caller's. What the flow writes in each step is plain JDBC in batches; entities are few and small.
 */
@NullMarked
package org.dirsync.store;

import org.jspecify.annotations.NullMarked;
