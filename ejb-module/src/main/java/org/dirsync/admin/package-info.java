/**
 * The use cases that the pages and the API call, with who may call them.
 *
 * <p>Session beans at the boundary: they hold the transactions, check the role and return values
 * for showing. What the web sees of the application is this package and the values of {@code
 * address}.
 */
@NullMarked
package org.dirsync.admin;

import org.jspecify.annotations.NullMarked;
