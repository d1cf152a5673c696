package org.dirsync.format;

import java.io.IOException;
import java.io.InputStream;
import org.dirsync.address.Code;
import org.dirsync.address.RefusedException;
import org.dirsync.address.Text;

/**
 * Reads CSV (RFC 4180) with a header row: {@code address} ({@code TYPE:physical}), {@code name},
 * {@code hidden} (yes or no) if wanted, and a column for each prompt; or the LDAP names, such as
 * {@code mail}, {@code cn} and {@code telephoneNumber}. A column named {@code - x} is the prompt
 * {@code x} even if {@code x} means something else. Semicolons or tabs may separate instead of
 * commas.
 *
 * <p>Each row is a {@link Transaction.Put}. Columns of passwords, pictures and keys are passed over
 * (907). A value that begins with {@code =}, {@code +}, {@code -} or {@code @} is data as any
 * other.
 *
 * <p>Records are read here and not by a library, because after a forgotten quote reading must go on
 * with the next line, and no record may be held beyond a bound.
 */
public final class CsvFileReader implements AddressReader {

    private final ImportLimits limits;

    /** A reader that refuses what exceeds the limits. */
    public CsvFileReader(ImportLimits limits) {
        this.limits = limits;
    }

    @Override
    public void read(InputStream in, AddressSink sink) throws IOException, FileRefusedException {
        LineReader lines = new LineReader(in);
        LineReader.Line first = lines.next();
        while (first != null && first.text().isBlank() && !first.cut()) {
            first = lines.next();
        }
        if (first == null) {
            throw new FileRefusedException(1, Code.EMPTY, "the file is empty");
        }
        CsvHeader header = CsvHeader.of(first);
        for (String name : header.never()) {
            sink.refuse(
                    new LineRefusal(
                            first.number(),
                            Code.PASSED_OVER,
                            "the column '%s' never enters an address list"
                                    .formatted(Text.shown(name)),
                            Named.NOBODY));
        }
        CsvRecords records = new CsvRecords(lines, header.separator());
        CsvRecords.CsvRecord record = records.next();
        if (record == null) {
            throw new FileRefusedException(
                    first.number(), Code.EMPTY, "the file has a header row and nothing more");
        }
        while (record != null) {
            take(record, header, sink);
            record = records.next();
        }
    }

    private void take(CsvRecords.CsvRecord record, CsvHeader header, AddressSink sink) {
        boolean blank = record.cells().stream().allMatch(String::isBlank);
        if (blank && record.fault() == null) {
            return;
        }
        CsvPerson person = new CsvPerson(header, limits);
        person.put(record);
        try {
            sink.take(new Transaction.Put(record.line(), person.entry(), header.given()));
        } catch (RefusedException e) {
            sink.refuse(LineRefusal.of(record.line(), e, person.named()));
        }
    }
}
