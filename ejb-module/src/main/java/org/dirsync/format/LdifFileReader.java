package org.dirsync.format;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldif.DuplicateValueBehavior;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import com.unboundid.ldif.TrailingSpaceBehavior;
import java.io.IOException;
import java.io.InputStream;
import org.dirsync.address.Code;
import org.dirsync.address.RefusedException;
import org.dirsync.address.Text;

/**
 * Reads LDIF (RFC 2849). People are entries with {@code mail}; groups, organizational units and
 * entries without an address are passed over, and the sink learns which (907).
 *
 * <p>An entry is a {@link Transaction.Put}, {@code changetype: add} a {@link Transaction.Add},
 * {@code changetype: delete} a {@link Transaction.Delete} if the name of the entry holds its {@code
 * mail}. Other changes name no address and are refused (124). Of the attributes only those are
 * taken that describe a person; passwords, pictures and keys are skipped as they come by, however
 * long they are. Values are never fetched from a URL.
 */
public final class LdifFileReader implements AddressReader {

    private final ImportLimits limits;

    /** A reader that refuses what exceeds the limits. */
    public LdifFileReader(ImportLimits limits) {
        this.limits = limits;
    }

    @Override
    public void read(InputStream in, AddressSink sink) throws IOException, FileRefusedException {
        LineReader lines = new LineReader(in);
        boolean empty = true;
        LdifRecord record = null;
        for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
            if (!line.text().isEmpty()) {
                record = record == null ? new LdifRecord(line.number()) : record;
                record.add(line);
            } else if (record != null) {
                empty &= record.end().isEmpty();
                take(record, sink);
                record = null;
            }
        }
        if (record != null) {
            empty &= record.end().isEmpty();
            take(record, sink);
        }
        if (empty) {
            throw new FileRefusedException(1, Code.EMPTY, "the file has no entries");
        }
    }

    private void take(LdifRecord record, AddressSink sink) {
        if (record.fault() != null) {
            sink.refuse(record.fault());
            return;
        }
        if (record.isEmpty()) {
            return;
        }
        try {
            sink.take(transaction(record));
        } catch (LDIFException e) {
            sink.refuse(
                    new LineRefusal(
                            record.line(),
                            Code.INVALID_TRANSACTION,
                            "the record is no LDIF: " + Text.shown(e.getExceptionMessage()),
                            Named.UNKNOWN));
        } catch (RefusedException e) {
            sink.refuse(LineRefusal.of(record.line(), e, Named.UNKNOWN));
        }
    }

    private Transaction transaction(LdifRecord record) throws LDIFException, RefusedException {
        if (!record.isNamed()) {
            throw new RefusedException(
                    Code.INVALID_TRANSACTION,
                    "the record does not begin with 'dn:'; give the name of the entry");
        }
        String change = record.changeType();
        boolean delete = change.equals("delete");
        if (!change.isEmpty() && !change.equals("add") && !delete) {
            throw new RefusedException(
                    Code.INVALID_TRANSACTION,
                    "a change of type '%s' does not give the whole entry; give it, without a type"
                            .formatted(Text.shown(change)));
        }
        Entry entry =
                (Entry)
                        LDIFReader.decodeLDIFRecord(
                                DuplicateValueBehavior.RETAIN,
                                TrailingSpaceBehavior.STRIP,
                                null,
                                record.lines());
        if (delete) {
            return new Transaction.Delete(record.line(), "", LdifPerson.addressIn(entry));
        }
        org.dirsync.address.Entry person = LdifPerson.of(entry, limits);
        Given given = Given.by(person.details(), person.hidden());
        return change.isEmpty()
                ? new Transaction.Put(record.line(), person, given)
                : new Transaction.Add(record.line(), person, given);
    }
}
