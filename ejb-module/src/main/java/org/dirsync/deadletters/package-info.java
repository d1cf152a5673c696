/**
 * The dead-letter queue: messages that could not be processed, and what an administrator does with
 * them.
 */
@NullMarked
package org.dirsync.deadletters;

import org.jspecify.annotations.NullMarked;
