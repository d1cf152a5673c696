/** Pages and resources of the address lists: own entries, the global address list, templates. */
@NullMarked
package org.dirsync.web.addresses;

import org.jspecify.annotations.NullMarked;
