/**
 * The messages between requestor and directory server: request, update, verification, with the
 * status report; their text form and their signature.
 *
 * <p>One codec for all carriers. No container, no clock, no key store: secrets come in as
 * parameters.
 */
@NullMarked
package org.dirsync.message;

import org.jspecify.annotations.NullMarked;
