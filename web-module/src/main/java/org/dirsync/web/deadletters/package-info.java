/** Page and resource of the dead-letter queue. */
@NullMarked
package org.dirsync.web.deadletters;

import org.jspecify.annotations.NullMarked;
