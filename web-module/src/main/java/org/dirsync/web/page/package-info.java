/** What a person sees. */
@NullMarked
package org.dirsync.web.page;

import org.jspecify.annotations.NullMarked;
