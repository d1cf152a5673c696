/** Address files as they arrive: spooled, decoded, their columns mapped. */
@NullMarked
package org.dirsync.files;

import org.jspecify.annotations.NullMarked;
