/** Tests inside the server, on the EAR as it was built. */
@NullMarked
package org.dirsync.ear;

import org.jspecify.annotations.NullMarked;
