package org.dirsync.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dirsync.address.Code;
import org.dirsync.address.Details;
import org.dirsync.address.RefusedException;
import org.dirsync.address.Text;

/**
 * What the columns of a CSV file mean.
 *
 * @param separator what stands between the cells
 * @param columns the meanings in order
 * @param never the names of the columns that are never taken
 * @param given what each row speaks of: an empty cell clears, a column that is not there does not
 */
record CsvHeader(char separator, List<Attributes.Field> columns, List<String> never, Given given) {

    /** Begins the name of a column that is a prompt, whatever else the name may mean. */
    static final String LITERALLY = "- ";

    private static final char[] SEPARATORS = {',', ';', '\t'};

    /** Reads the header row; spreadsheets of some countries separate with semicolons or tabs. */
    static CsvHeader of(LineReader.Line line) throws FileRefusedException {
        RefusedException first = LineReader.tooLong();
        for (int i = 0; i < SEPARATORS.length && !line.cut(); i++) {
            try {
                return of(CsvRow.of(line.text(), SEPARATORS[i]), SEPARATORS[i]);
            } catch (RefusedException e) {
                first = i == 0 ? e : first;
            }
        }
        throw new FileRefusedException(
                line.number(), Code.HEADER, "the header row: " + first.refusal().message());
    }

    private static CsvHeader of(List<String> cells, char separator) throws RefusedException {
        int count = cells.size();
        while (count > 0 && cells.get(count - 1).isBlank()) {
            count--;
        }
        List<Attributes.Field> columns = new ArrayList<>(count);
        List<String> never = new ArrayList<>(0);
        Set<String> seen = new HashSet<>();
        for (String cell : cells.subList(0, count)) {
            String name = cell.strip();
            Attributes.Field field = meaningOf(name, columns.size() + 1);
            boolean unknown = field.role() == Attributes.Role.PROMPT;
            if (!seen.add(unknown ? name : name.toLowerCase(Locale.ROOT))) {
                throw new RefusedException(
                        Code.HEADER,
                        "the column '%s' stands twice; remove one".formatted(Text.shown(name)));
            }
            if (field.role() == Attributes.Role.NEVER) {
                never.add(name);
            }
            columns.add(field);
        }
        require(columns, "address", Attributes.Role.ADDRESS, Attributes.Role.MAIL);
        require(columns, "name", Attributes.Role.NAME, Attributes.Role.DISPLAY_NAME);
        return new CsvHeader(separator, columns, never, given(columns));
    }

    private static Given given(List<Attributes.Field> columns) {
        boolean hidden = false;
        Set<String> prompts = new HashSet<>();
        for (Attributes.Field column : columns) {
            hidden |= column.role() == Attributes.Role.HIDDEN;
            if (column.role() == Attributes.Role.PROMPT) {
                prompts.add(column.prompt());
            }
        }
        return new Given(hidden, prompts);
    }

    private static Attributes.Field meaningOf(String name, int column) throws RefusedException {
        if (name.isEmpty()) {
            throw new RefusedException(
                    Code.HEADER, "column " + column + " has no name; give it one or remove it");
        }
        boolean literal = name.startsWith(LITERALLY);
        Attributes.Field known = literal ? null : Attributes.known(name);
        if (known != null) {
            return known;
        }
        String prompt = literal ? name.substring(LITERALLY.length()).strip() : name;
        Details.of(Map.of(prompt, "a value"));
        return new Attributes.Field(Attributes.Role.PROMPT, prompt);
    }

    private static void require(
            List<Attributes.Field> columns, String name, Attributes.Role one, Attributes.Role other)
            throws RefusedException {
        for (Attributes.Field column : columns) {
            if (column.role() == one || column.role() == other) {
                return;
            }
        }
        throw new RefusedException(
                Code.HEADER,
                "there is no column '%s' (or LDAP's '%s'); the first row must name the columns"
                        .formatted(name, name.equals("name") ? "cn" : "mail"));
    }

    /** How the header names the column of a prompt, so that it means nothing else. */
    static String columnOf(String prompt) {
        Attributes.Field known = Attributes.known(prompt);
        boolean itself =
                known == null
                        || (known.role() == Attributes.Role.PROMPT
                                && known.prompt().equals(prompt));
        return itself && !prompt.startsWith(LITERALLY) ? prompt : LITERALLY + prompt;
    }
}
