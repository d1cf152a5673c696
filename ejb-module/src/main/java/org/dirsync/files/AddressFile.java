package org.dirsync.files;

import java.io.IOException;
import java.io.InputStream;
import org.dirsync.address.RefusedException;
import org.dirsync.format.AddressFormat;
import org.dirsync.format.AddressSink;
import org.dirsync.format.ImportLimits;

/** A file that can be read any number of times. */
@FunctionalInterface
public interface AddressFile {

    /** Opens it at its beginning. */
    InputStream open() throws IOException;

    /**
     * Reads it to its end.
     *
     * @throws RefusedException if it cannot be taken as a whole
     */
    default void read(AddressFormat format, AddressSink sink) throws IOException, RefusedException {
        try (InputStream in = open()) {
            format.reader(ImportLimits.DEFAULT).read(in, sink);
        }
    }
}
