/** Imports of address files: a stored plan that is previewed, applied and recorded. */
@NullMarked
package org.dirsync.imports;

import org.jspecify.annotations.NullMarked;
