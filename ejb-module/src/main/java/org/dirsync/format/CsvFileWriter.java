package org.dirsync.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dirsync.address.Entry;

/**
 * Writes CSV (RFC 4180): {@code address}, {@code name}, {@code hidden}, then the prompts. Values
 * are written as they are, also those that a spreadsheet may take for a formula because they begin
 * with {@code =}, {@code +}, {@code -} or {@code @}.
 */
public final class CsvFileWriter implements AddressWriter {

    private final CsvWriter out;
    private final List<String> prompts;
    private final Set<String> known;

    /** A file with a column for each of the prompts. */
    public CsvFileWriter(OutputStream out, List<String> prompts) throws IOException {
        this.out = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
        this.prompts = List.copyOf(prompts);
        this.known = new HashSet<>(prompts);
        List<String> header = new ArrayList<>(List.of("address", "name", "hidden"));
        prompts.forEach(prompt -> header.add(CsvHeader.columnOf(prompt)));
        writeRow(header);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the entry answers a prompt that has no column
     */
    @Override
    public void write(Entry entry) throws IOException {
        Map<String, String> details = entry.details().asMap();
        if (!known.containsAll(details.keySet())) {
            throw new IllegalArgumentException(
                    "no column for a prompt of " + entry.address() + ": " + details.keySet());
        }
        List<String> row = new ArrayList<>(3 + prompts.size());
        row.add(entry.address().toString());
        row.add(entry.name());
        row.add(entry.hidden() ? "yes" : "");
        prompts.forEach(prompt -> row.add(details.getOrDefault(prompt, "")));
        writeRow(row);
    }

    private void writeRow(List<String> cells) throws IOException {
        try {
            out.writeRecord(cells);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
