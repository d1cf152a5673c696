/** The templates: what the details of a postoffice's entries ask for, and in which order. */
@NullMarked
package org.dirsync.templates;

import org.jspecify.annotations.NullMarked;
