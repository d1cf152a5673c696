package org.dirsync.format;

import java.io.Closeable;
import java.io.IOException;
import org.dirsync.address.Entry;

/**
 * Writes an address file of one format in UTF-8. What it writes, the reader of that format reads as
 * the same entries.
 */
public interface AddressWriter extends Closeable {

    /** Appends an entry. */
    void write(Entry entry) throws IOException;

    /** Writes what is still held back, and closes the stream. */
    @Override
    void close() throws IOException;
}
