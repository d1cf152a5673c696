/** Tests of the scripts that set up Dirsync on a server that is there already; no server runs. */
@NullMarked
package org.dirsync.install;

import org.jspecify.annotations.NullMarked;
