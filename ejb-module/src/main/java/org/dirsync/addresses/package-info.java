/**
 * The address lists: own entries, the global address list, who holds an address, deleted entries
 * and their restoration, history, templates and exports.
 */
@NullMarked
package org.dirsync.addresses;

import org.jspecify.annotations.NullMarked;
