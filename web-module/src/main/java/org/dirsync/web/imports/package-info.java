/** Page and resource of imports. */
@NullMarked
package org.dirsync.web.imports;

import org.jspecify.annotations.NullMarked;
