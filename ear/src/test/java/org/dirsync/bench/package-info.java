/** The benchmark: measures the product inside the provisioned server, and its rivals beside it. */
@NullMarked
package org.dirsync.bench;

import org.jspecify.annotations.NullMarked;
