/** Page and resource of the alert settings. */
@NullMarked
package org.dirsync.web.alerts;

import org.jspecify.annotations.NullMarked;
