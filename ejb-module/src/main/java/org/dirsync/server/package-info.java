/** The directory server: registrations, receive, transmit. */
@NullMarked
package org.dirsync.server;

import org.jspecify.annotations.NullMarked;
