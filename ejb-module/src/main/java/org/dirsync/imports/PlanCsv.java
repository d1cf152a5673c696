package org.dirsync.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.dirsync.address.Address;
import org.dirsync.address.Entry;
import org.dirsync.address.Refusal;
import org.dirsync.store.PlanRow;
import org.dirsync.store.PlanRows;
import org.jspecify.annotations.Nullable;

/** The rows of a plan as CSV (RFC 4180). */
final class PlanCsv {

    private static final List<String> HEADER =
            List.of(
                    "action",
                    "line",
                    "address",
                    "name",
                    "hidden",
                    "details",
                    "old name",
                    "old hidden",
                    "old details",
                    "code",
                    "message");

    private PlanCsv() {}

    /** Writes all rows; the stream is left open. */
    static void write(PlanRows rows, OutputStream out) {
        try {
            CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
            csv.writeRecord(HEADER);
            rows.each(row -> csv.writeRecord(cells(row)));
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the reader went away", e);
        }
    }

    private static List<String> cells(PlanRow row) {
        Entry after = row.after();
        Entry before = row.before();
        Entry any = after == null ? before : after;
        Refusal refusal = row.refusal();
        return List.of(
                row.action().name().toLowerCase(Locale.ROOT),
                row.line() == 0 ? "" : Long.toString(row.line()),
                address(row, any),
                name(after),
                hidden(after),
                details(after),
                name(before),
                hidden(before),
                details(before),
                refusal == null ? "" : Integer.toString(refusal.code().number()),
                refusal == null ? "" : refusal.message());
    }

    private static String address(PlanRow row, @Nullable Entry entry) {
        Address address = entry == null ? row.named() : entry.address();
        return address == null ? "" : address.toString();
    }

    private static String name(@Nullable Entry entry) {
        return entry == null ? "" : entry.name();
    }

    private static String hidden(@Nullable Entry entry) {
        return entry != null && entry.hidden() ? "yes" : "";
    }

    private static String details(@Nullable Entry entry) {
        return entry == null ? "" : entry.details().text();
    }
}
