package org.dirsync.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.dirsync.address.Address;
import org.dirsync.address.Code;
import org.dirsync.address.RefusedException;

/**
 * Reads CSV (RFC 4180) with a header row: {@code address} ({@code TYPE:physical}), {@code name}
 * (without it, the rows change entries that are there and leave their names), {@code hidden} (yes
 * or no) if wanted, and a column for each prompt; or the names that LDAP, Outlook, Google,
 * Thunderbird, Exchange and others use, in several languages ({@code columns.txt}). A column named
 * {@code - x} is the prompt {@code x} even if {@code x} means something else. Semicolons, tabs or
 * bars may separate instead of commas.
 *
 * <p>Each row is a {@link Transaction.Put}. What is left out of all rows is told once (907);
 * passwords, pictures and keys never enter. A value that begins with {@code =}, {@code +}, {@code
 * -} or {@code @} is data as any other. Members of groups are found by their names among the rows.
 *
 * <p>Records are read here and not by a library, because after a forgotten quote reading must go on
 * with the next line, and no record may be held beyond a bound.
 */
public final class CsvFileReader implements AddressReader {

    private final ImportLimits limits;
    private final ColumnMapping mapping;

    /** A reader that refuses what exceeds the limits. */
    public CsvFileReader(ImportLimits limits) {
        this(limits, ColumnMapping.NONE);
    }

    /** A reader that takes columns for what a mapping says. */
    public CsvFileReader(ImportLimits limits, ColumnMapping mapping) {
        this.limits = limits;
        this.mapping = mapping;
    }

    @Override
    public void read(InputStream in, AddressSink sink) throws IOException, FileRefusedException {
        LineReader lines = new LineReader(SpreadsheetInput.of(in));
        CsvHeader header = CsvHeader.read(lines, mapping);
        if (header == null) {
            throw new FileRefusedException(1, Code.EMPTY, "the file is empty");
        }
        header.notices(sink);
        CsvRecords records = new CsvRecords(lines, header.separator());
        CsvRecords.CsvRecord record = records.next();
        if (record == null) {
            throw new FileRefusedException(
                    header.line(), Code.EMPTY, "the file has a header row and nothing more");
        }
        try (LateRecords late = new LateRecords(sink)) {
            while (record != null) {
                boolean blank = record.cells().stream().allMatch(String::isBlank);
                if (!blank || record.fault() != null) {
                    CsvPerson person = new CsvPerson(header, limits);
                    person.put(record);
                    take(record.line(), person, header, sink, late);
                }
                record = records.next();
            }
            late.handOver();
        }
    }

    private static void take(
            long line, CsvPerson person, CsvHeader header, AddressSink sink, LateRecords late)
            throws IOException {
        boolean called = header.hasMembers() && !person.name().isEmpty();
        try {
            if (person.deletes()) {
                sink.take(new Transaction.Delete(line, "", person.gone()));
                return;
            }
            LateRecord read = person.record(line);
            if (called) {
                late.name(LdapName.key(person.name()), Address.trusted(read.target().address()));
            }
            late.take(read);
        } catch (RefusedException e) {
            Named named = person.named();
            for (Address address : called ? named.addresses() : List.<Address>of()) {
                late.name(LdapName.key(person.name()), address);
            }
            sink.refuse(LineRefusal.of(line, e, named));
        }
    }
}
