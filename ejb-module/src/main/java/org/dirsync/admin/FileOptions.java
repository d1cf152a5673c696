package org.dirsync.admin;

import java.util.Map;

/**
 * How a file is to be read where it does not tell.
 *
 * @param charset its character set; empty to recognize it
 * @param columns what the columns of a CSV file mean, by their names; those that are not named are
 *     recognized
 * @param ask whether somebody is asked first what the columns mean
 */
public record FileOptions(String charset, Map<String, String> columns, boolean ask) {

    /** All is to be recognized. */
    public static final FileOptions NONE = new FileOptions("", Map.of(), false);

    /** Keeps a copy of the map. */
    public FileOptions {
        columns = Map.copyOf(columns);
    }
}
