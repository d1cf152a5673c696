/** The sync status of each postoffice, its queues, and the metrics made of them. */
@NullMarked
package org.dirsync.status;

import org.jspecify.annotations.NullMarked;
