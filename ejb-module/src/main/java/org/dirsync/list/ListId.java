package org.dirsync.list;

/**
 * Which numbered list numbers belong to. Numbers of different lists are never compared.
 *
 * @param value 1 to 40 letters, digits or hyphens; random where the list is made or renewed
 */
public record ListId(String value) {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value is anything else
     */
    public ListId {
        if (!value.matches("[0-9A-Za-z-]{1,40}")) {
            throw new IllegalArgumentException("not a list id: " + value.length() + " characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
