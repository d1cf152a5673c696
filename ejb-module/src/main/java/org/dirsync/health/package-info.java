/** Whether this node works, for load balancers and supervisors. */
@NullMarked
package org.dirsync.health;

import org.jspecify.annotations.NullMarked;
