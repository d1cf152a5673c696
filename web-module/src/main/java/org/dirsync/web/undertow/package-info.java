/**
 * What WildFly's web server, Undertow, is told beyond the standard; other servers never load it.
 */
@NullMarked
package org.dirsync.web.undertow;

import org.jspecify.annotations.NullMarked;
