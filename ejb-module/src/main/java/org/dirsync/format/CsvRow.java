package org.dirsync.format;

import java.util.ArrayList;
import java.util.List;
import org.dirsync.address.Code;
import org.dirsync.address.RefusedException;

/** The cells of one CSV record (RFC 4180), put together from its lines. */
final class CsvRow {

    private final char separator;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder quoted = new StringBuilder();
    private boolean open;

    CsvRow(char separator) {
        this.separator = separator;
    }

    /** The cells of a record of these lines. */
    static List<String> of(List<String> lines, char separator) throws RefusedException {
        CsvRow row = new CsvRow(separator);
        for (String line : lines) {
            row.add(line);
        }
        if (row.isOpen()) {
            throw unclosed();
        }
        return row.cells();
    }

    static RefusedException unclosed() {
        return new RefusedException(
                Code.QUOTING, "a quoted value has no end; close it, and double quotes inside it");
    }

    /**
     * Reads the first or the next line.
     *
     * @throws RefusedException if a quote stands where none may (904)
     */
    void add(String line) throws RefusedException {
        if (open) {
            quoted.append('\n');
        }
        int at = 0;
        do {
            int quote = open ? -1 : quoteAt(line, at);
            open |= quote >= 0;
            at = open ? readQuoted(line, quote >= 0 ? quote + 1 : at) : readPlain(line, at);
        } while (at <= line.length());
    }

    /** Where the quote is that begins the cell, after blanks too; -1 if none does. */
    private static int quoteAt(String line, int from) {
        int at = afterBlanks(line, from);
        return at < line.length() && line.charAt(at) == '"' ? at : -1;
    }

    private static int afterBlanks(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** Reads to the end of the cell or the line; the position after the separator. */
    private int readQuoted(String line, int from) throws RefusedException {
        int at = from;
        while (true) {
            int quote = line.indexOf('"', at);
            if (quote < 0) {
                quoted.append(line, at, line.length());
                return line.length() + 1;
            }
            quoted.append(line, at, quote);
            at = quote + 1;
            if (at < line.length() && line.charAt(at) == '"') {
                quoted.append('"');
                at++;
                continue;
            }
            at = afterBlanks(line, at);
            if (at < line.length() && line.charAt(at) != separator) {
                throw new RefusedException(
                        Code.QUOTING,
                        "text follows a closing quote; double the quotes inside a quoted value");
            }
            cells.add(quoted.toString());
            quoted.setLength(0);
            open = false;
            return at + 1;
        }
    }

    private int readPlain(String line, int from) throws RefusedException {
        int next = line.indexOf(separator, from);
        String cell = line.substring(from, next < 0 ? line.length() : next);
        if (cell.indexOf('"') >= 0) {
            throw new RefusedException(
                    Code.QUOTING,
                    "a quote stands inside a value that is not quoted; quote the value and double"
                            + " it");
        }
        cells.add(cell);
        return next < 0 ? line.length() + 1 : next + 1;
    }

    /** Whether the record goes on in the next line. */
    boolean isOpen() {
        return open;
    }

    List<String> cells() {
        return cells;
    }

    /** The whole cells at the beginning of a line, up to one that cannot be read or is cut off. */
    List<String> cellsOf(String beginning) {
        try {
            add(beginning);
            return open ? cells : cells.subList(0, cells.size() - 1);
        } catch (RefusedException e) {
            return cells;
        }
    }
}
