package org.dirsync.admin;

import java.util.Map;

/**
 * How a file is to be read where it does not tell.
 *
 * @param charset its character set; empty to recognize it
 * @param columns what the columns of a CSV file mean, by their names; those that are not named are
 *     recognized
 */
public record FileOptions(String charset, Map<String, String> columns) {

    /** All is to be recognized. */
    public static final FileOptions NONE = new FileOptions("", Map.of());

    /** Keeps a copy of the map. */
    public FileOptions {
        columns = Map.copyOf(columns);
    }
}
