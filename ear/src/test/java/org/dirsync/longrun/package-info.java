/**
 * The long run: the provisioned server under steady changes and short schedules for an hour, in
 * which nothing of it may grow.
 */
@NullMarked
package org.dirsync.longrun;

import org.jspecify.annotations.NullMarked;
