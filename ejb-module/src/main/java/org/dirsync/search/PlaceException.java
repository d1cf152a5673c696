package org.dirsync.search;

/** A page is asked for after what is no place in any page. */
public final class PlaceException extends Exception {
    private static final long serialVersionUID = 1L;
}
