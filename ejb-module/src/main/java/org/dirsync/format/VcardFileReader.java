package org.dirsync.format;

import java.io.IOException;
import java.io.InputStream;
import org.dirsync.address.Address;
import org.dirsync.address.Code;
import org.dirsync.address.Entry;
import org.dirsync.address.RefusedException;
import org.dirsync.address.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads vCard 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350). A card with {@code EMAIL} is a {@link
 * Transaction.Put}; things and cards without an address are passed over, and the sink learns which
 * (907).
 *
 * <p>The preferred {@code EMAIL} is the address, or else the first; the others stay among the
 * details. The members of a group are named by their mail, or by the {@code UID} of other cards of
 * the file; what names another so comes after the rest. Properties that describe no person, such as
 * pictures and keys, are skipped as they come by, however long they are. Values are never fetched
 * from a URL.
 */
public final class VcardFileReader implements AddressReader {

    private final ImportLimits limits;

    /** A reader that refuses what exceeds the limits. */
    public VcardFileReader(ImportLimits limits) {
        this.limits = limits;
    }

    @Override
    public void read(InputStream in, AddressSink sink) throws IOException, FileRefusedException {
        try (LateRecords late = new LateRecords(sink)) {
            read(FoldedLines.ofVcard(in), sink, late);
            late.handOver();
        }
    }

    private void read(FoldedLines lines, AddressSink sink, LateRecords late)
            throws IOException, FileRefusedException {
        boolean empty = true;
        VcardRecord card = null;
        for (FoldedLines.Folded line = lines.next(); line != null; line = lines.next()) {
            boolean begins = is(line.bytes(), "BEGIN");
            if (empty && !line.isBlank()) {
                empty = false;
                mustBegin(begins, line);
            }
            if (card != null && is(line.bytes(), "END")) {
                take(card, sink, late);
                card = null;
            } else if (begins) {
                takeOpen(card, sink, late);
                card = new VcardRecord(line.number());
            } else if (card != null) {
                card.add(line);
            } else if (!line.isBlank()) {
                // it may be of a card whose beginning is lost
                sink.refuse(LineRefusal.of(line.number(), outside(line.text()), Named.UNKNOWN));
            }
        }
        takeOpen(card, sink, late);
        if (empty) {
            throw new FileRefusedException(1, Code.EMPTY, "the file has no cards");
        }
    }

    private static boolean is(String text, String property) {
        return text.regionMatches(true, 0, property, 0, property.length())
                && text.strip().equalsIgnoreCase(property + ":VCARD");
    }

    private static void mustBegin(boolean begins, FoldedLines.Folded line)
            throws FileRefusedException {
        if (!begins) {
            line.text();
            throw new FileRefusedException(
                    line.number(),
                    Code.HEADER,
                    "the file does not begin with BEGIN:VCARD, so it is no vCard file; choose its"
                            + " format");
        }
    }

    private static RefusedException outside(String text) {
        return new RefusedException(
                Code.INVALID_TRANSACTION,
                "'%s' stands outside of BEGIN:VCARD and END:VCARD; remove it"
                        .formatted(Text.shown(text)));
    }

    private void takeOpen(@Nullable VcardRecord card, AddressSink sink, LateRecords late)
            throws IOException {
        if (card != null) {
            card.endMissing();
            take(card, sink, late);
        }
    }

    private void take(VcardRecord card, AddressSink sink, LateRecords late) throws IOException {
        VcardPerson person = new VcardPerson(card, limits);
        try {
            LateRecord read = person.read();
            Entry entry = read.group();
            if (entry != null) {
                name(person, entry.address(), late);
            }
            late.take(read);
        } catch (RefusedException e) {
            Named named = person.named();
            for (Address address : named.addresses()) {
                name(person, address, late);
            }
            sink.refuse(LineRefusal.of(person.line(), e, named));
            return;
        }
        if (card.stray() > 0) {
            sink.refuse(
                    new LineRefusal(
                            card.stray(),
                            Code.PASSED_OVER,
                            "the line is no property of the card and was left out",
                            Named.NOBODY));
        }
    }

    private static void name(VcardPerson person, Address address, LateRecords late)
            throws IOException {
        if (!person.uid().isEmpty()) {
            late.name(person.uid(), address);
        }
    }
}
