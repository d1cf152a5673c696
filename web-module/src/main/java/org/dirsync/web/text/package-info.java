/** What pages say, in the reader's language: bundles, one for each feature, and what finds them. */
@NullMarked
package org.dirsync.web.text;

import org.jspecify.annotations.NullMarked;
