/**
 * The provisioned server driven from outside, as an administrator and programs do: shared by the
 * benchmark, the crashes and the long run.
 */
@NullMarked
package org.dirsync.driven;

import org.jspecify.annotations.NullMarked;
