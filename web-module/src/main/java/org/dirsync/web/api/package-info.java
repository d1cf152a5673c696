/** What a program calls. */
@NullMarked
package org.dirsync.web.api;

import org.jspecify.annotations.NullMarked;
