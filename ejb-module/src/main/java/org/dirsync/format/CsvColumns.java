package org.dirsync.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * The columns of a CSV file, for somebody who says what they mean.
 *
 * @param names what they are called
 * @param meanings what they seem to mean, as {@link ColumnMapping} writes it; a column that seems
 *     to mean nothing else is the prompt of its name
 * @param samples the values of each in the first rows, cut if they are long
 * @param unsure whether no name of a column is known for full names, and the values of one seem to
 *     be some
 */
public record CsvColumns(
        List<String> names, List<String> meanings, List<List<String>> samples, boolean unsure) {

    private static final int ROWS = 3;
    private static final int MAX_SAMPLE = 1_000;
    private static final String MAIL = "@mail";
    private static final String NAME = "@name";

    /**
     * Reads the header row and the first rows after it.
     *
     * @throws FileRefusedException if there is no header row that can be read
     */
    public static CsvColumns read(InputStream in) throws IOException, FileRefusedException {
        LineReader lines = new LineReader(SpreadsheetInput.of(in));
        CsvHeader header = CsvHeader.look(lines, ColumnMapping.NONE);
        if (header == null) {
            return new CsvColumns(List.of(), List.of(), List.of(), false);
        }
        List<List<String>> samples = new ArrayList<>();
        header.names().forEach(name -> samples.add(new ArrayList<>()));
        CsvRecords records = new CsvRecords(lines, header.separator());
        for (int row = 0; row < ROWS; row++) {
            CsvRecords.CsvRecord record = records.next();
            if (record == null) {
                break;
            }
            for (int i = 0; i < Math.min(record.cells().size(), samples.size()); i++) {
                String cell = record.cells().get(i).strip();
                samples.get(i).add(cell.substring(0, Math.min(MAX_SAMPLE, cell.length())));
            }
        }
        List<String> meanings = meanings(header, samples);
        boolean unsure = !header.given().named() && meanings.contains(NAME);
        return new CsvColumns(header.names(), meanings, samples, unsure);
    }

    private static List<String> meanings(CsvHeader header, List<List<String>> samples) {
        List<String> meanings = new ArrayList<>();
        boolean mail = header.columns().stream().anyMatch(CsvHeader::isAddress);
        boolean name = header.columns().stream().anyMatch(Column::isName);
        for (int i = 0; i < header.columns().size(); i++) {
            Column column = header.columns().get(i);
            String called = header.names().get(i);
            boolean unknown =
                    column.equals(Column.prompt(called)) && ColumnNames.known(called) == null;
            if (unknown && !mail && samples.get(i).stream().anyMatch(CsvColumns::isMail)) {
                meanings.add(MAIL);
                mail = true;
            } else if (unknown && !name && samples.get(i).stream().anyMatch(CsvColumns::isName)) {
                meanings.add(NAME);
                name = true;
            } else {
                meanings.add(text(column));
            }
        }
        return meanings;
    }

    private static boolean isMail(String value) {
        return value.indexOf('@') > 0;
    }

    private static boolean isName(String value) {
        return value.indexOf(' ') > 0
                && value.indexOf('@') < 0
                && value.chars().noneMatch(Character::isDigit);
    }

    private static String text(Column column) {
        return switch (column.use()) {
            case PROMPT -> column.prompt();
            case DROP, NEVER, MARK, UNNAMED -> "";
            default -> "@" + column.use().name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    /** The same for files with the same columns, in any order and any capitals. */
    public String key() {
        List<String> folded = names.stream().map(ColumnNames::folded).sorted().toList();
        try {
            byte[] bytes = String.join("\n", folded).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
