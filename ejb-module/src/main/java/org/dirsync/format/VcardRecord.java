package org.dirsync.format;

import java.util.ArrayList;
import java.util.List;
import org.dirsync.address.Code;
import org.dirsync.address.RefusedException;
import org.dirsync.address.Text;
import org.jspecify.annotations.Nullable;

/**
 * One card, put together from its lines without the properties that are not needed. After the first
 * fault the rest is read all the same, to know whom the card names.
 */
final class VcardRecord {

    private final long line;
    private final List<VcardProperty> properties = new ArrayList<>();
    private int size;
    private int memberSize;
    private boolean wanted = true;
    private boolean blank;
    private long stray;
    private @Nullable RefusedException fault;
    private long faultLine;

    VcardRecord(long line) {
        this.line = line;
    }

    /** Takes the next line of the card. */
    void add(FoldedLines.Folded next) throws FileRefusedException {
        if (next.isBlank()) {
            blank = true;
            return;
        }
        try {
            if (VcardProperty.isNamed(next.bytes())) {
                wanted = VcardProperty.isWanted(next.bytes());
                if (wanted) {
                    keep(next);
                }
            } else {
                stray(next);
            }
        } catch (RefusedException e) {
            if (e instanceof FileRefusedException whole) {
                throw whole;
            }
            refuse(next.number(), e);
        }
        blank = false;
    }

    private void keep(FoldedLines.Folded next) throws RefusedException {
        if (next.cut()) {
            throw LineReader.tooLong();
        }
        int length = next.bytes().length();
        boolean members = VcardProperty.isMember(next.bytes());
        if (!members && length > LineReader.MAX_VALUES) {
            throw LineReader.tooLong(LineReader.MAX_VALUES);
        }
        int most = members ? LdifRecord.MAX_MEMBERS : LdifRecord.MAX_LENGTH;
        int held = (members ? memberSize : size) + length;
        if (held > most) {
            throw new RefusedException(
                    Code.LIMIT_EXCEEDED,
                    "the card has more than %d characters; shorten it".formatted(most));
        }
        memberSize = members ? held : memberSize;
        size = members ? size : held;
        properties.add(VcardProperty.parse(next));
    }

    /**
     * A line that is no property: the rest of one that is not needed, the next line of a note, or a
     * fault.
     */
    private void stray(FoldedLines.Folded next) throws RefusedException {
        String text = next.text();
        if (!wanted) {
            stray = stray == 0 ? next.number() : stray;
            return;
        }
        VcardProperty last = properties.isEmpty() ? null : properties.get(properties.size() - 1);
        boolean note = last != null && !blank && last.name().equals("NOTE");
        if (!note || last == null) {
            throw next.cut()
                    ? LineReader.tooLong()
                    : new RefusedException(
                            Code.INVALID_TRANSACTION,
                            "'%s' is not 'property:value'; correct the line"
                                    .formatted(Text.shown(text)));
        }
        if (last.value().length() + text.length() > LineReader.MAX_VALUES) {
            throw LineReader.tooLong();
        }
        properties.set(properties.size() - 1, last.continued(text));
    }

    private void refuse(long number, RefusedException e) {
        if (fault == null) {
            fault = e;
            faultLine = number;
        }
    }

    /** Takes notice that it has no end. */
    void endMissing() {
        refuse(
                line,
                new RefusedException(
                        Code.INVALID_TRANSACTION,
                        "the card that begins here has no END:VCARD; add it"));
    }

    /** Where it begins. */
    long line() {
        return line;
    }

    /** Why it cannot be read, or null. */
    @Nullable RefusedException fault() {
        return fault;
    }

    /** Where the fault is. */
    long faultLine() {
        return faultLine;
    }

    /** The first line that belongs to no property of use and was left out; 0 if there is none. */
    long stray() {
        return stray;
    }

    /** Those of its properties that are wanted. */
    List<VcardProperty> properties() {
        return properties;
    }
}
