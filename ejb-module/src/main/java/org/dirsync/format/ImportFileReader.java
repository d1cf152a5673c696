package org.dirsync.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.dirsync.address.Code;

/** Reads the import file of Microsoft Mail; its grammar stands at {@link TransactionLines}. */
public final class ImportFileReader implements AddressReader {

    private static final Pattern EXCHANGE = Pattern.compile("(?i)^[AMD][ \\t]+/o=");

    private final ImportLimits limits;

    /** A reader that refuses what exceeds the limits. */
    public ImportFileReader(ImportLimits limits) {
        this.limits = limits;
    }

    @Override
    public void read(InputStream in, AddressSink sink) throws IOException, FileRefusedException {
        LineReader lines = new LineReader(in);
        TransactionLines transactions = new TransactionLines(limits, sink);
        boolean empty = true;
        for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
            empty &= TransactionLines.meansNothing(line.text());
            if (EXCHANGE.matcher(line.text()).find()) {
                throw new FileRefusedException(
                        line.number(),
                        Code.HEADER,
                        "the file names entries by /o=.../cn=..., as the directory synchronization of Exchange does, and not by their addresses; export the list as CSV with its mail addresses, or as LDIF");
            }
            if (line.cut()) {
                transactions.tooLong(line.number(), line.text());
            } else {
                transactions.line(line.number(), line.text());
            }
        }
        if (empty) {
            throw new FileRefusedException(1, Code.EMPTY, "the file has no transactions");
        }
        transactions.end();
    }
}
