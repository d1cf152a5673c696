package org.dirsync.format;

import java.io.IOException;
import java.io.InputStream;
import org.dirsync.address.Code;

/** Reads the import file of Microsoft Mail; its grammar stands at {@link TransactionLines}. */
public final class ImportFileReader implements AddressReader {

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
