package org.dirsync.web.addresses;

/**
 * A field in which two forms of one entry differ.
 *
 * @param field a prompt, or {@code @} and the name of a field that every entry has
 * @param theirs what is there
 * @param mine what it is to be
 */
public record Difference(String field, String theirs, String mine) {
    /** Whether the field is one that every entry has. */
    public boolean fixed() {
        return field.startsWith("@");
    }

    /** The name of the field, without its mark. */
    public String label() {
        return fixed() ? field.substring(1) : field;
    }
}
