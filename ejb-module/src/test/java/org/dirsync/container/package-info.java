/** Beans of production over a Derby in memory, without a server. */
package org.dirsync.container;
