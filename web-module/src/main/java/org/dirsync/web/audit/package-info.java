/** Page and resource of the audit log. */
@NullMarked
package org.dirsync.web.audit;

import org.jspecify.annotations.NullMarked;
