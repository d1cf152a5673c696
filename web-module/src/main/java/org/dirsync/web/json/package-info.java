/** Values to and from JSON, and what an error looks like. */
@NullMarked
package org.dirsync.web.json;

import org.jspecify.annotations.NullMarked;
