/**
 * Address files in and out, streaming: the import file of Microsoft Mail, CSV, LDIF and vCard.
 *
 * <p>A reader hands each good record and each refused one to an {@link AddressSink} as it comes by
 * and keeps none of them in memory, which does not grow with the file. For the same reason it does
 * not look for an address that stands twice in one file: whoever stores the records does (906).
 */
@NullMarked
package org.dirsync.format;

import org.jspecify.annotations.NullMarked;
