/** The settings of the server that runs Dirsync: its system properties, directories and clock. */
@NullMarked
package org.dirsync.settings;

import org.jspecify.annotations.NullMarked;
