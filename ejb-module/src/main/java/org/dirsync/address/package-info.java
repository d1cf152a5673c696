/**
 * The values of an address list: names, addresses, entries, details, templates, refusals.
 *
 * <p>Only immutable values live here. They know no container, no database, no clock and nothing
 * else of ours.
 */
@NullMarked
package org.dirsync.address;

import org.jspecify.annotations.NullMarked;
