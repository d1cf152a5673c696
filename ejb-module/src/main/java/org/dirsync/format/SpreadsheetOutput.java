package org.dirsync.format;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Makes of CSV as it is CSV for a spreadsheet: a byte order mark, by which the program knows UTF-8,
 * and an apostrophe before what it would take for a formula. An apostrophe before the first
 * column's name says so: {@link CsvFileReader} then takes them away.
 */
public final class SpreadsheetOutput extends FilterOutputStream {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final SpreadsheetCell cell = new SpreadsheetCell(',', false);

    /** Passes what is written to another stream. */
    public SpreadsheetOutput(OutputStream out) throws IOException {
        super(out);
        out.write(BYTE_ORDER_MARK);
        out.write('\'');
    }

    @Override
    public void write(int b) throws IOException {
        if (cell.isFormula(b)) {
            out.write('\'');
        }
        out.write(b);
        cell.next(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int done = from;
        for (int i = from; i < from + length; i++) {
            if (cell.isFormula(bytes[i])) {
                out.write(bytes, done, i - done);
                out.write('\'');
                done = i;
            }
            cell.next(bytes[i]);
        }
        out.write(bytes, done, from + length - done);
    }
}
