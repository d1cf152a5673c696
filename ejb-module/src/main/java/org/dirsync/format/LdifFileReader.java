package org.dirsync.format;

import java.io.IOException;
import java.io.InputStream;
import org.dirsync.address.Code;

/**
 * Reads LDIF (RFC 2849) as directory servers and mail programs write it. People, contacts and
 * groups are entries with {@code mail}; organizational units and entries without an address are
 * passed over, and the sink learns which (907), and once for the file which attributes are left
 * out.
 *
 * <p>An entry is a {@link Transaction.Put}, {@code changetype: add} a {@link Transaction.Add},
 * {@code changetype: delete} a {@link Transaction.Delete} if the name of the entry holds its {@code
 * mail}. {@code changetype: modify} is a {@link Transaction.Modify} of members and details if the
 * name of the entry holds its {@code mail} or the entry stands in the file. Members of groups are
 * found by their names among the entries of the file; what names another so comes after the rest.
 * Other changes are refused (124). Passwords, pictures and keys are skipped as they come by,
 * however long they are. Values are never fetched from a URL.
 */
public final class LdifFileReader implements AddressReader {

    private final ImportLimits limits;

    /** A reader that refuses what exceeds the limits. */
    public LdifFileReader(ImportLimits limits) {
        this.limits = limits;
    }

    @Override
    public void read(InputStream in, AddressSink sink) throws IOException, FileRefusedException {
        boolean empty = true;
        try (LateRecords late = new LateRecords(sink)) {
            LdifRecords records = new LdifRecords(limits, sink, late);
            FoldedLines lines = FoldedLines.ofLdif(in);
            LdifRecord record = null;
            for (FoldedLines.Folded line = lines.next(); line != null; line = lines.next()) {
                if (!line.bytes().isEmpty()) {
                    record = record == null ? new LdifRecord(line.number()) : record;
                    record.add(line);
                } else if (record != null) {
                    empty &= record.isEmpty();
                    records.take(record);
                    record = null;
                }
            }
            if (record != null) {
                empty &= record.isEmpty();
                records.take(record);
            }
            if (empty) {
                throw new FileRefusedException(1, Code.EMPTY, "the file has no entries");
            }
            late.handOver();
            records.end();
        }
    }
}
