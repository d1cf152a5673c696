/** Runs of T1, T2 and T3, their batches and their journals. */
@NullMarked
package org.dirsync.runs;

import org.jspecify.annotations.NullMarked;
