/** Pages and resources of accounts, users and preferences. */
@NullMarked
package org.dirsync.web.access;

import org.jspecify.annotations.NullMarked;
