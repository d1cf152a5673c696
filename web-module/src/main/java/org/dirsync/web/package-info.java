/**
 * What a person sees and what a program calls; everything it does is a use case of the admin room.
 */
@NullMarked
package org.dirsync.web;

import org.jspecify.annotations.NullMarked;
