/**
 * Real crashes: kills the provisioned server again and again under steady changes, and compares
 * every list with a model that knows only what was asked for and what was answered.
 */
@NullMarked
package org.dirsync.crash;

import org.jspecify.annotations.NullMarked;
