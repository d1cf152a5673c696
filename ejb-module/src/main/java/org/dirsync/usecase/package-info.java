/**
 * What all use cases share: roles, the caller's channel, names, pages of results, and the errors
 * that pages and API show.
 */
@NullMarked
package org.dirsync.usecase;

import org.jspecify.annotations.NullMarked;
