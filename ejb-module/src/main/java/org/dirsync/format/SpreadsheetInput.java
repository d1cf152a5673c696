package org.dirsync.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** CSV as it is, of CSV that {@link SpreadsheetOutput} wrote and a spreadsheet may have saved. */
final class SpreadsheetInput extends InputStream {

    /** What files of older versions begin with, in place of a column that says so. */
    private static final Pattern OLD =
            Pattern.compile("(?:\u00ef\u00bb\u00bf)?\"?('address)\"?([,;\t|\r\n]|$)");

    private static final Pattern MARK =
            Pattern.compile(
                    "(?:^|(?<before>[,;\t|]))\"?"
                            + Pattern.quote(SpreadsheetCell.MARK)
                            + "\"?(?:$|(?<after>[,;\t|]))");

    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";
    private static final int PIECE = 8 * 1024;
    private static final int MAX_HEADER = 4 * LineReader.MAX_VALUES;

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

    /** The same bytes, without the apostrophes if the header row says that they are there. */
    static InputStream of(InputStream in) throws IOException {
        byte[] head = in.readNBytes(PIECE);
        String text = new String(head, StandardCharsets.ISO_8859_1);
        while (header(text) == null && head.length % PIECE == 0 && head.length < MAX_HEADER) {
            byte[] more = in.readNBytes(PIECE);
            if (more.length == 0) {
                break;
            }
            int length = head.length;
            head = Arrays.copyOf(head, length + more.length);
            System.arraycopy(more, 0, head, length, more.length);
            text = new String(head, StandardCharsets.ISO_8859_1);
        }
        InputStream all = new SequenceInputStream(new ByteArrayInputStream(head), in);
        Matcher old = OLD.matcher(text);
        if (old.lookingAt()) {
            return old(all, old);
        }
        String header = header(text);
        Matcher mark = MARK.matcher(header == null ? "" : header);
        if (!mark.find()) {
            return all;
        }
        String separator = mark.group(mark.group("before") == null ? "after" : "before");
        return new SpreadsheetInput(all, separator == null ? ',' : separator.charAt(0));
    }

    /** The header row, or null if the text does not have all of it. */
    private static @Nullable String header(String text) {
        int from = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted && (c == '\n' || c == '\r')) {
                String line = text.substring(from, i);
                if (CsvHeader.begins(line)) {
                    return line;
                }
                from = i + 1;
            }
        }
        return null;
    }

    private static InputStream old(InputStream all, Matcher found) throws IOException {
        all.skipNBytes(found.start(1) + 1L);
        char separator = found.group(2).isEmpty() ? ',' : found.group(2).charAt(0);
        SpreadsheetInput plain = new SpreadsheetInput(all, separator);
        if (!found.group().startsWith("\"", found.start(1) - 1)) {
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
