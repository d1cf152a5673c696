/** Alerts by mail and webhook when a postoffice is out of sync. */
@NullMarked
package org.dirsync.alerts;

import org.jspecify.annotations.NullMarked;
