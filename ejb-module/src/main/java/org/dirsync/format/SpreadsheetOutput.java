package org.dirsync.format;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Makes of CSV as it is CSV for a spreadsheet: a byte order mark, by which the program knows UTF-8,
 * and an apostrophe before what it would take for a formula. One more column, the last one, says so
 * by its name and has no values: {@link CsvFileReader} then takes the apostrophes away. Each record
 * needs an end of its line.
 */
public final class SpreadsheetOutput extends FilterOutputStream {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final byte[] APOSTROPHE = {'\''};
    private static final byte[] EMPTY_CELL = {','};

    private final SpreadsheetCell cell = new SpreadsheetCell(',', false);

    private byte[] last = ("," + SpreadsheetCell.MARK).getBytes(StandardCharsets.US_ASCII);
    private boolean ended;

    /** Passes what is written to another stream. */
    public SpreadsheetOutput(OutputStream out) throws IOException {
        super(out);
        out.write(BYTE_ORDER_MARK);
    }

    @Override
    public void write(int b) throws IOException {
        if (isAddedBefore(b)) {
            out.write(added(b));
        }
        out.write(b);
        cell.next(b);
    }

    /** Whether something comes before the next byte: an apostrophe, or the last cell. */
    private boolean isAddedBefore(int b) {
        boolean ends = cell.endsRecord(b);
        boolean added = (ends && !ended) || (!ends && cell.isFormula(b));
        ended = ends;
        return added;
    }

    private byte[] added(int b) {
        if (!cell.endsRecord(b)) {
            return APOSTROPHE;
        }
        byte[] end = last;
        last = EMPTY_CELL;
        return end;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int done = from;
        for (int i = from; i < from + length; i++) {
            if (isAddedBefore(bytes[i])) {
                out.write(bytes, done, i - done);
                out.write(added(bytes[i]));
                done = i;
            }
            cell.next(bytes[i]);
        }
        out.write(bytes, done, from + length - done);
    }
}
