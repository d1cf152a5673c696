package org.dirsync.format;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.dirsync.address.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV file. After one that cannot be read, reading goes on with the line after its
 * first, so that a forgotten quote costs one record and not the rest of the file.
 */
final class CsvRecords {

    /**
     * A record.
     *
     * @param line where it begins
     * @param cells its values; if it cannot be read, those before the fault
     * @param fault why it cannot be read, or null
     */
    record CsvRecord(long line, List<String> cells, @Nullable RefusedException fault) {}

    private final LineReader lines;
    private final char separator;
    private final Deque<LineReader.Line> again = new ArrayDeque<>();

    CsvRecords(LineReader lines, char separator) {
        this.lines = lines;
        this.separator = separator;
    }

    /** The next record, or null at the end of the file. */
    @Nullable CsvRecord next() throws IOException, FileRefusedException {
        LineReader.Line first = nextLine();
        while (first != null && first.text().isBlank() && !first.cut()) {
            first = nextLine();
        }
        return first == null ? null : read(first);
    }

    private LineReader.@Nullable Line nextLine() throws IOException, FileRefusedException {
        return again.isEmpty() ? lines.next() : again.removeFirst();
    }

    private CsvRecord read(LineReader.Line first) throws IOException, FileRefusedException {
        CsvRow row = new CsvRow(separator);
        if (first.cut()) {
            return new CsvRecord(first.number(), row.cellsOf(first.text()), LineReader.tooLong());
        }
        List<LineReader.Line> more = new ArrayList<>(0);
        try {
            row.add(first.text());
            int length = first.text().length();
            while (row.isOpen()) {
                LineReader.Line next = nextLine();
                if (next == null) {
                    throw CsvRow.unclosed();
                }
                more.add(next);
                length += next.text().length() + 1;
                if (next.cut() || length > LineReader.MAX_LINE) {
                    throw CsvRow.unclosed();
                }
                row.add(next.text());
            }
        } catch (RefusedException e) {
            for (int i = more.size() - 1; i >= 0; i--) {
                again.addFirst(more.get(i));
            }
            return new CsvRecord(first.number(), new CsvRow(separator).cellsOf(first.text()), e);
        }
        return new CsvRecord(first.number(), row.cells(), null);
    }
}
