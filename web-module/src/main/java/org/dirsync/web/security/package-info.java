/** Who is logged in, and which requests are let through. */
@NullMarked
package org.dirsync.web.security;

import org.jspecify.annotations.NullMarked;
