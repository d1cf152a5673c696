package org.dirsync.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dirsync.address.Kind;
import org.dirsync.address.Members;
import org.dirsync.address.Text;
import org.jspecify.annotations.Nullable;

/**
 * The names of columns in CSV files and what they mean; {@code columns.txt} says how it is read.
 */
final class ColumnNames {

    private static final String TABLE = "columns.txt";
    private static final String BESIDE = " & ";
    private static final String MEANS = " -> ";
    private static final Map<String, Column.Use> ROLES = roles();
    private static final ColumnNames TABLES = read();

    private final Map<String, Column> known = new HashMap<>();
    private final Map<String, Map<String, Column>> beside = new HashMap<>();

    private ColumnNames() {}

    private static Map<String, Column.Use> roles() {
        Map<String, Column.Use> roles = new HashMap<>();
        for (Column.Use use : Column.Use.values()) {
            roles.put("@" + use.name().toLowerCase(Locale.ROOT).replace('_', '-'), use);
        }
        return roles;
    }

    private static ColumnNames read() {
        ColumnNames names = new ColumnNames();
        names.known.put(SpreadsheetCell.MARK, new Column(Column.Use.MARK, ""));
        names.known.put("kind", Column.prompt(Kind.PROMPT));
        names.known.put("members", Column.prompt(Members.PROMPT));
        InputStream in =
                Objects.requireNonNull(ColumnNames.class.getResourceAsStream(TABLE), TABLE);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .forEach(names::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private void add(String line) {
        int means = line.indexOf(MEANS);
        if (means >= 0) {
            int and = line.indexOf(BESIDE);
            beside.computeIfAbsent(line.substring(0, and).strip(), name -> new LinkedHashMap<>())
                    .put(
                            line.substring(and + BESIDE.length(), means).strip(),
                            meaning(line.substring(means + MEANS.length()).strip()));
            return;
        }
        int equals = line.indexOf('=');
        Column meaning = meaning(line.substring(0, equals).strip());
        for (String name : line.substring(equals + 1).split("\\|", -1)) {
            known.put(name.strip(), meaning);
        }
    }

    /** A meaning as the table, or a mapping, writes it. */
    static Column meaning(String text) {
        if (!text.startsWith("@")) {
            return Column.prompt(text);
        }
        int blank = text.indexOf(' ');
        String role = blank < 0 ? text : text.substring(0, blank);
        Column.Use use = ROLES.get(role);
        if (use == null) {
            throw new IllegalArgumentException("no meaning: " + text);
        }
        return new Column(use, blank < 0 ? "" : text.substring(blank).strip());
    }

    /** The name in the form by which names are compared. */
    static String folded(String name) {
        return Normalizer.normalize(Text.oneLine(Text.trimmed(name)), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
    }

    /** What a column means, or null if only its user knows. */
    static @Nullable Column known(String name) {
        return known(folded(name), Set.of());
    }

    /**
     * What a column means beside others.
     *
     * @param name in the {@linkplain #folded form by which names are compared}
     * @param others the names of all columns of the file in that form
     */
    static @Nullable Column known(String name, Set<String> others) {
        for (Map.Entry<String, Column> rule :
                TABLES.beside.getOrDefault(name, Map.of()).entrySet()) {
            if (others.contains(rule.getKey())) {
                return rule.getValue();
            }
        }
        Column column = TABLES.known.get(name);
        return column == null ? attribute(name) : column;
    }

    private static @Nullable Column attribute(String name) {
        Attributes.Field field = Attributes.known(name);
        if (field == null) {
            field = LdapAttributes.of(name).field();
        }
        return switch (field.role()) {
            case ADDRESS -> new Column(Column.Use.ADDRESS, "");
            case MAIL -> new Column(Column.Use.OTHER_MAIL, "");
            case URI -> new Column(Column.Use.PAGE, "");
            case NAME -> new Column(Column.Use.NAME, "");
            case DISPLAY_NAME -> new Column(Column.Use.DISPLAY, "");
            case HIDDEN -> new Column(Column.Use.HIDDEN, "");
            case PROMPT -> Column.prompt(field.prompt());
            case NEVER -> Attributes.known(name) == null ? null : new Column(Column.Use.NEVER, "");
        };
    }
}
