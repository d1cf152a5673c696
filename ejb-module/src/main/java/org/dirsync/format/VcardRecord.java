package org.dirsync.format;

import java.util.ArrayList;
import java.util.List;
import org.dirsync.address.Code;
import org.dirsync.address.RefusedException;
import org.jspecify.annotations.Nullable;

/** One card, put together from its lines without the properties that are not needed. */
final class VcardRecord {

    private final long line;
    private final List<VcardProperty> properties = new ArrayList<>();
    private final StringBuilder logical = new StringBuilder();
    private long logicalLine;
    private boolean wanted = true;
    private boolean tooLong;
    private int size;
    private @Nullable LineRefusal fault;

    VcardRecord(long line) {
        this.line = line;
        this.logicalLine = line;
    }

    /** Takes the next line of the card. */
    void add(LineReader.Line next) {
        String text = next.text();
        boolean continued = text.startsWith(" ") || text.startsWith("\t");
        if (!continued) {
            endLine();
            logicalLine = next.number();
            wanted = true;
            tooLong = false;
        }
        String part = continued ? text.substring(1) : text;
        boolean room = logical.length() + part.length() <= LineReader.LONGEST;
        tooLong |= next.cut() || !room;
        if (room && wanted) {
            boolean named = VcardProperty.isNamed(logical);
            logical.append(part);
            wanted = named || VcardProperty.isWanted(logical);
        }
    }

    private void endLine() {
        String text = logical.toString();
        logical.setLength(0);
        if (text.isBlank() || !wanted || fault != null) {
            return;
        }
        size += text.length();
        try {
            if (tooLong) {
                throw LineReader.tooLong();
            }
            if (size > LdifRecord.LONGEST) {
                throw new RefusedException(
                        Code.LIMIT_EXCEEDED,
                        "the card has more than %d characters; shorten it"
                                .formatted(LdifRecord.LONGEST));
            }
            properties.add(VcardProperty.parse(logicalLine, text));
        } catch (RefusedException e) {
            fault = LineRefusal.of(logicalLine, e, Named.UNKNOWN);
        }
    }

    /** Ends the card. */
    VcardRecord end() {
        endLine();
        return this;
    }

    /** Where it begins. */
    long line() {
        return line;
    }

    /** Why it cannot be read, or null. */
    @Nullable LineRefusal fault() {
        return fault;
    }

    /** Those of its properties that are wanted. */
    List<VcardProperty> properties() {
        return properties;
    }
}
