/** What happened, to whom, when, with which code. Events and the place where they are kept. */
@NullMarked
package org.dirsync.journal;

import org.jspecify.annotations.NullMarked;
