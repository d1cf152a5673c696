/** Who may use this node: accounts, logins, passwords and secrets. */
@NullMarked
package org.dirsync.access;

import org.jspecify.annotations.NullMarked;
