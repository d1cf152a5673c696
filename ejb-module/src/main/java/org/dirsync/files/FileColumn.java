package org.dirsync.files;

import java.util.List;

/**
 * A column of a CSV file, for somebody who says what it means.
 *
 * @param name what it is called; empty if it has no name
 * @param meaning what it seems to mean, as in {@link FileOptions#columns()}
 * @param samples its values in the first rows
 */
public record FileColumn(String name, String meaning, List<String> samples) {

    /** Keeps a copy of the values. */
    public FileColumn {
        samples = List.copyOf(samples);
    }
}
