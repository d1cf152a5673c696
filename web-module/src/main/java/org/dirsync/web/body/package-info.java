/** Reads the bodies of requests without holding a thread of the server while they arrive. */
@NullMarked
package org.dirsync.web.body;

import org.jspecify.annotations.NullMarked;
