package org.dirsync.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;

/** CSV as it is, of CSV that {@link SpreadsheetOutput} wrote and a spreadsheet may have saved. */
final class SpreadsheetInput extends InputStream {

    private static final String MARK = "'address";
    private static final int LOOKED_AT = 16;

    private final InputStream in;
    private final SpreadsheetCell cell;
    private final byte[] buffer = new byte[32 * 1024];
    private byte[] plain = new byte[0];
    private int position;
    private int apostrophes;
    private boolean ended;

    private SpreadsheetInput(InputStream in, char separator) {
        this.in = in;
        this.cell = new SpreadsheetCell(separator, true);
    }

    /** The same bytes, without the apostrophes if the file says that it has them. */
    static InputStream of(InputStream in) throws IOException {
        byte[] head = in.readNBytes(LOOKED_AT);
        InputStream all = new SequenceInputStream(new ByteArrayInputStream(head), in);
        String text = new String(head, StandardCharsets.ISO_8859_1);
        int mark = text.indexOf(MARK);
        boolean first = mark >= 0 && text.substring(0, mark).matches("(?:\u00ef\u00bb\u00bf)?\"?");
        if (!first) {
            return all;
        }
        String rest = text.substring(mark + MARK.length()).replace("\"", "");
        all.skipNBytes(mark + 1L);
        char separator = rest.isEmpty() ? ',' : rest.charAt(0);
        SpreadsheetInput plain = new SpreadsheetInput(all, separator);
        if (mark == 0 || text.charAt(mark - 1) != '"') {
            return plain;
        }
        plain.cell.next('"');
        return new SequenceInputStream(new ByteArrayInputStream(new byte[] {'"'}), plain);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        while (position == plain.length && !ended) {
            fill();
        }
        if (position == plain.length) {
            return length == 0 ? 0 : -1;
        }
        int count = Math.min(length, plain.length - position);
        System.arraycopy(plain, position, into, from, count);
        position += count;
        return count;
    }

    private void fill() throws IOException {
        int count = in.read(buffer);
        ended = count < 0;
        ByteArrayOutputStream next = new ByteArrayOutputStream(Math.max(count, 0) + apostrophes);
        for (int i = 0; i < count; i++) {
            byte b = buffer[i];
            if (b == '\'' && cell.begins()) {
                apostrophes++;
            } else {
                putApostrophes(cell.isFormula(b) ? apostrophes - 1 : apostrophes, next);
                next.write(b);
                cell.next(b);
            }
        }
        if (ended) {
            putApostrophes(apostrophes, next);
        }
        plain = next.toByteArray();
        position = 0;
    }

    private void putApostrophes(int count, ByteArrayOutputStream next) {
        for (int i = 0; i < count; i++) {
            next.write('\'');
        }
        apostrophes = 0;
    }
}
