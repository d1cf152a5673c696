package org.dirsync.format;

/**
 * Where cells of CSV begin, byte by byte, and what makes a formula of them in a spreadsheet: {@code
 * =}, {@code +}, {@code -}, {@code @}, a tab or a carriage return at the beginning. An apostrophe
 * before it makes it text. A cell that begins with apostrophes and then such a character gets one
 * more, so that taking one away gives back every cell.
 */
final class SpreadsheetCell {

    /**
     * The name of a column without values, the last one as it is written: it says that cells have
     * the apostrophes.
     */
    static final String MARK = "apostrophe before = + - @";

    private static final String FORMULA = "=+-@";

    private final char separator;
    private final boolean linesBegin;
    private boolean begins = true;
    private boolean quoted;

    /**
     * At the beginning of a line.
     *
     * @param separator what stands between the cells
     * @param linesBegin whether every line begins a record, as it does where a quote is forgotten
     */
    SpreadsheetCell(char separator, boolean linesBegin) {
        this.separator = separator;
        this.linesBegin = linesBegin;
    }

    /** Whether only a quote and apostrophes of a cell have come by. */
    boolean begins() {
        return begins;
    }

    /** Whether the next character is one that makes a formula of the cell. */
    boolean isFormula(int c) {
        return begins
                && (FORMULA.indexOf(c) >= 0
                        || (c == '\t' && separator != '\t')
                        || (c == '\r' && quoted));
    }

    /** Whether the next character, a carriage return or line feed, ends the record. */
    boolean endsRecord(int c) {
        return (c == '\r' || c == '\n') && !quoted;
    }

    /** Takes the next character. */
    void next(int c) {
        if (c == '"') {
            quoted = !quoted;
            begins = begins && quoted;
        } else if (c == '\n' && (linesBegin || !quoted)) {
            begins = true;
            quoted = false;
        } else if (c == separator && !quoted) {
            begins = true;
        } else {
            begins = begins && c == '\'';
        }
    }
}
