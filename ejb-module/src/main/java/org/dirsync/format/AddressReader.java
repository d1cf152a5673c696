package org.dirsync.format;

import java.io.IOException;
import java.io.InputStream;

/** Reads address files of one format. A reader has no state: it reads any number of files. */
public interface AddressReader {

    /**
     * Reads to the end of the file and hands over each record or the reason why it was refused, in
     * the order of the file; groups whose members are named by other records of the file come after
     * the rest, and so do changes of such records. The stream is not closed.
     *
     * <p>Text is UTF-8, with or without a byte order mark; CR, LF and CRLF end a line (Q159294);
     * blank lines mean nothing. A line or a record that is longer than the reader holds at once is
     * refused alone (166).
     *
     * @throws FileRefusedException if the file as a whole cannot be taken: it is empty (905), not
     *     text or not UTF-8 (902), or its header row is unusable (903). Records that were handed
     *     over before must be given up.
     * @throws IOException if the stream fails; the same holds
     */
    void read(InputStream in, AddressSink sink) throws IOException, FileRefusedException;
}
