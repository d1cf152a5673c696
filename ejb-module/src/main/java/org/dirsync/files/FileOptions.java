package org.dirsync.files;

import java.util.Map;

/**
 * How a file is to be read where it does not tell.
 *
 * @param charset its character set; empty to recognize it
 * @param columns what the columns of a CSV file mean, by their names; those that are not named are
 *     recognized
 * @param ask whether somebody is asked first what the columns mean
 */
public record FileOptions(String charset, Map<String, String> columns, Ask ask) {

    /** When a CSV file is not read because somebody can say first what its columns mean. */
    public enum Ask {
        /** Never, as long as a column for addresses is known. */
        NEVER,
        /** If none is known for names and one seems to hold them. */
        IF_UNSURE,
        /** Always. */
        ALWAYS
    }

    /** All is to be recognized. */
    public static final FileOptions NONE = new FileOptions("", Map.of(), Ask.NEVER);

    /** Keeps a copy of the map. */
    public FileOptions {
        columns = Map.copyOf(columns);
    }
}
