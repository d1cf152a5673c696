/** The use cases that the pages and the API call, and who may call them. */
@NullMarked
package org.dirsync.admin;

import org.jspecify.annotations.NullMarked;
