package org.dirsync.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dirsync.address.Code;
import org.dirsync.address.RefusedException;
import org.dirsync.address.Text;
import org.jspecify.annotations.Nullable;

/**
 * One record of an LDIF file, put together from its lines without the attributes that are not
 * needed; pictures and keys leave no trace.
 */
final class LdifRecord {

    /** The most characters of a record that are held. */
    static final int LONGEST = 256 * 1024;

    private static final String CHANGE_TYPE = "changetype";
    private static final Set<String> STRUCTURE = Set.of("dn", CHANGE_TYPE, "objectclass");

    private final long line;
    private final List<String> kept = new ArrayList<>();
    private final StringBuilder logical = new StringBuilder();
    private String changeType = "";
    private long logicalLine;
    private int colon = -1;
    private boolean wanted = true;
    private boolean tooLong;
    private boolean empty = true;
    private int size;
    private @Nullable LineRefusal fault;

    LdifRecord(long line) {
        this.line = line;
        this.logicalLine = line;
    }

    /** Takes the next line of the record. */
    void add(LineReader.Line next) {
        boolean continued = next.text().startsWith(" ");
        if (!continued) {
            endLine();
            logicalLine = next.number();
            colon = -1;
            wanted = true;
            tooLong = false;
        }
        String text = continued ? next.text().substring(1) : next.text();
        int from = logical.length();
        boolean room = from + text.length() <= LineReader.LONGEST;
        tooLong |= next.cut() || !room;
        if (room && wanted) {
            logical.append(text);
        }
        if (colon < 0) {
            colon = logical.indexOf(":", from);
            wanted = colon < 0 || isWanted(logical.substring(0, colon).strip());
        }
    }

    /** Ends the record. */
    LdifRecord end() {
        endLine();
        return this;
    }

    private static boolean isWanted(String name) {
        Attributes.Field field = Attributes.known(name);
        return STRUCTURE.contains(name.toLowerCase(Locale.ROOT))
                || (field != null && field.role() != Attributes.Role.NEVER);
    }

    private void endLine() {
        String text = logical.toString();
        logical.setLength(0);
        if (text.isEmpty() || text.startsWith("#") || text.startsWith("version:")) {
            return;
        }
        empty = false;
        if (!wanted || fault != null || text.equals("-")) {
            return;
        }
        size += text.length();
        if (tooLong) {
            refuse(LineReader.tooLong());
        } else if (size > LONGEST) {
            refuse(
                    new RefusedException(
                            Code.LIMIT_EXCEEDED,
                            "the record has more than %d characters; shorten it"
                                    .formatted(LONGEST)));
        } else if (colon < 0) {
            refuse(
                    new RefusedException(
                            Code.INVALID_TRANSACTION,
                            "'%s' is not 'attribute: value'; correct the line"
                                    .formatted(Text.shown(text))));
        } else if (text.startsWith(":<", colon)) {
            refuse(
                    new RefusedException(
                            Code.INVALID_TRANSACTION,
                            "values are never fetched from a URL; put the value of %s into the file"
                                    .formatted(Text.shown(text.substring(0, colon)))));
        } else if (text.substring(0, colon).strip().equalsIgnoreCase(CHANGE_TYPE)) {
            changeType = text.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
        } else {
            kept.add(text);
        }
    }

    private void refuse(RefusedException e) {
        fault = LineRefusal.of(logicalLine, e, Named.UNKNOWN);
    }

    /** Where it begins. */
    long line() {
        return line;
    }

    /** Why it cannot be read, or null. */
    @Nullable LineRefusal fault() {
        return fault;
    }

    /** Whether it says nothing at all, or only the version of the file. */
    boolean isEmpty() {
        return empty;
    }

    /** Whether it begins with the name of an entry, as every record must. */
    boolean isNamed() {
        return !kept.isEmpty() && kept.get(0).regionMatches(true, 0, "dn:", 0, "dn:".length());
    }

    /** The lines of the name and the attributes, unfolded. */
    String[] lines() {
        return kept.toArray(String[]::new);
    }

    /** What kind of change it is, in small letters; empty for an entry. */
    String changeType() {
        return changeType;
    }
}
