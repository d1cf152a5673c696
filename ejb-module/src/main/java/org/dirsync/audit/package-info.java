/** The audit log: who changed what, when and through which channel. */
@NullMarked
package org.dirsync.audit;

import org.jspecify.annotations.NullMarked;
