/** Overview, picture and pages of one postoffice. */
@NullMarked
package org.dirsync.web.status;

import org.jspecify.annotations.NullMarked;
