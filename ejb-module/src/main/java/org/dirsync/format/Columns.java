package org.dirsync.format;

import org.dirsync.address.Code;
import org.dirsync.address.RefusedException;

/**
 * The parts of a line with a full name and an address: by column, the name in 3 to 32 and the
 * address from 34 (Q131151); or separated by tabs, then a hidden mark may follow.
 *
 * @param name empty if there is none
 * @param address empty if there is none
 * @param mark {@link #HIDDEN}, {@link #VISIBLE} or empty
 */
record Columns(String name, String address, String mark) {

    /** Columns before that of the address. */
    static final int BEFORE_ADDRESS = 33;

    /** Columns before that of the name. */
    static final int BEFORE_NAME = 2;

    /** The most characters of a name that columns hold. */
    static final int MAX_NAME = 30;

    static final String HIDDEN = "H";
    static final String VISIBLE = "V";

    /** Reads a line whose first column holds the transaction. */
    static Columns of(String line) throws RefusedException {
        return line.indexOf('\t') < 0
                ? byColumn(line)
                : byTab(line.substring(Math.min(BEFORE_NAME, line.length())));
    }

    /** Reads the second line of a modification, which begins with blanks. */
    static Columns ofSecond(String line) throws RefusedException {
        return line.indexOf('\t') < 0 ? byColumn(line) : byTab(line.stripLeading());
    }

    private static Columns byColumn(String line) throws RefusedException {
        int length = line.length();
        int nameEnd = BEFORE_NAME + MAX_NAME;
        String name = line.substring(Math.min(BEFORE_NAME, length), Math.min(nameEnd, length));
        if (length > nameEnd && line.charAt(nameEnd) != ' ') {
            throw new RefusedException(
                    Code.SEPARATOR_EXPECTED,
                    "column 33 is not blank; put the address into column 34 or separate with tabs");
        }
        String address = length > BEFORE_ADDRESS ? line.substring(BEFORE_ADDRESS) : "";
        if (address.isBlank() && name.indexOf(':') >= 0) {
            throw new RefusedException(
                    Code.ADDRESS_EXPECTED,
                    "the address does not stand in column 34; put it there or separate with tabs");
        }
        return new Columns(name.strip(), address.strip(), "");
    }

    private static Columns byTab(String line) throws RefusedException {
        String[] fields = line.strip().isEmpty() ? new String[0] : line.split("\t", -1);
        String name = fields.length > 0 ? fields[0].strip() : "";
        String address = fields.length > 1 ? fields[1].strip() : "";
        String mark = "";
        for (int i = 2; i < fields.length; i++) {
            String field = fields[i].strip();
            boolean known = field.equals(HIDDEN) || field.equals(VISIBLE);
            if (!field.isEmpty() && (!known || !mark.isEmpty())) {
                throw new RefusedException(
                        Code.INVALID_TRANSACTION,
                        "after the address only H (hidden) or V (visible) may follow; remove the"
                                + " rest");
            }
            mark = field.isEmpty() ? mark : field;
        }
        return new Columns(name, address, mark);
    }
}
