/** JPA entities and queries; implements the interfaces of the rooms below. */
@NullMarked
package org.dirsync.store;

import org.jspecify.annotations.NullMarked;
