package org.dirsync.attention;

/**
 * A list that differed from its digest and is sent again.
 *
 * @param postoffice whose copy it is; the origin itself if it is the master list's part of it
 * @param origin whose entries differed
 * @param master whether it is the master list's part: then the origin sends its whole list again
 */
public record DivergedView(String postoffice, String origin, boolean master) {}
