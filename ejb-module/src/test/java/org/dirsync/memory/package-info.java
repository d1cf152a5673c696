/**
 * In-memory twins of the stores, proven by the same contracts as the real ones. Each can be saved
 * and brought back to what it was: a crash or a restored backup.
 */
package org.dirsync.memory;
