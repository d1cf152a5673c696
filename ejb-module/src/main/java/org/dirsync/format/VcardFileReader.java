package org.dirsync.format;

import java.io.IOException;
import java.io.InputStream;
import org.dirsync.address.Code;
import org.dirsync.address.Entry;
import org.dirsync.address.RefusedException;
import org.dirsync.address.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads vCard 3.0 and 4.0 (RFC 2426, RFC 6350). A card with {@code EMAIL} is a {@link
 * Transaction.Put}; groups, things and cards without an address are passed over, and the sink
 * learns which (907).
 *
 * <p>The preferred {@code EMAIL} is the address, or else the first; the others stay among the
 * details. Properties that describe no person, such as pictures and keys, are skipped as they come
 * by, however long they are. Values are never fetched from a URL.
 */
public final class VcardFileReader implements AddressReader {

    private final ImportLimits limits;

    /** A reader that refuses what exceeds the limits. */
    public VcardFileReader(ImportLimits limits) {
        this.limits = limits;
    }

    @Override
    public void read(InputStream in, AddressSink sink) throws IOException, FileRefusedException {
        LineReader lines = new LineReader(in);
        boolean empty = true;
        VcardRecord card = null;
        for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
            String text = line.text();
            boolean begins = is(text, "BEGIN");
            if (empty && !text.isBlank()) {
                empty = false;
                mustBegin(begins, line.number());
            }
            if (card != null && is(text, "END")) {
                take(card.end(), sink);
                card = null;
            } else if (begins) {
                refuseOpen(card, sink);
                card = new VcardRecord(line.number());
            } else if (card != null) {
                card.add(line);
            } else if (!text.isBlank()) {
                sink.refuse(LineRefusal.of(line.number(), outside(text), Named.NOBODY));
            }
        }
        refuseOpen(card, sink);
        if (empty) {
            throw new FileRefusedException(1, Code.EMPTY, "the file has no cards");
        }
    }

    private static boolean is(String text, String property) {
        return text.regionMatches(true, 0, property, 0, property.length())
                && text.strip().equalsIgnoreCase(property + ":VCARD");
    }

    private static void mustBegin(boolean begins, long line) throws FileRefusedException {
        if (!begins) {
            throw new FileRefusedException(
                    line,
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

    private static void refuseOpen(@Nullable VcardRecord card, AddressSink sink) {
        if (card != null) {
            sink.refuse(
                    new LineRefusal(
                            card.line(),
                            Code.INVALID_TRANSACTION,
                            "the card that begins here has no END:VCARD; add it",
                            Named.UNKNOWN));
        }
    }

    private void take(VcardRecord card, AddressSink sink) {
        LineRefusal fault = card.fault();
        if (fault != null) {
            sink.refuse(fault);
            return;
        }
        VcardPerson person = new VcardPerson(limits);
        long line = card.line();
        try {
            for (VcardProperty property : card.properties()) {
                line = property.line();
                person.put(property);
            }
            line = card.line();
            Entry entry = person.entry();
            Given given = Given.by(entry.details(), entry.hidden());
            sink.take(new Transaction.Put(line, entry, given));
        } catch (RefusedException e) {
            sink.refuse(LineRefusal.of(line, e, Named.UNKNOWN));
        }
    }
}
