/**
 * Figures and operations for the server's console and other JMX clients: MBeans in the platform's
 * MBean server, which say what the beans of {@code admin} say. Nothing imports this package.
 */
@NullMarked
package org.dirsync.manage;

import org.jspecify.annotations.NullMarked;
