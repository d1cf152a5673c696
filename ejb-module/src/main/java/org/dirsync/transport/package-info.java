/** Carries messages between postoffices: JMS in (message-driven beans) and out. */
@NullMarked
package org.dirsync.transport;

import org.jspecify.annotations.NullMarked;
