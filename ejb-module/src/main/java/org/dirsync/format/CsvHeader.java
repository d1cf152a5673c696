package org.dirsync.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dirsync.address.Code;
import org.dirsync.address.Details;
import org.dirsync.address.Kind;
import org.dirsync.address.Members;
import org.dirsync.address.RefusedException;
import org.dirsync.address.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a CSV file mean.
 *
 * @param line where the header row is
 * @param separator what stands between the cells
 * @param names what the columns are called
 * @param columns the meanings in order
 * @param given what each row speaks of: an empty cell clears, a column that is not there does not
 */
record CsvHeader(long line, char separator, List<String> names, List<Column> columns, Given given) {

    /** Begins the name of a column that is a prompt, whatever else the name may mean. */
    static final String LITERALLY = "- ";

    private static final String SEPARATORS = ",;\t|";
    private static final String SEPARATOR_LINE = "sep=";
    private static final String TYPE_LINE = "#TYPE";
    private static final int MAX_LINES = 50;

    /**
     * Reads up to the end of the header row. Spreadsheets of some countries separate with
     * semicolons or tabs; the line {@code sep=;} before the header row says so, and {@code #TYPE}
     * is a line of PowerShell.
     *
     * @return null if the file is empty
     */
    static @Nullable CsvHeader read(LineReader lines, ColumnMapping mapping)
            throws IOException, FileRefusedException {
        CsvHeader header = look(lines, mapping);
        if (header != null) {
            header.mustNameAddress();
        }
        return header;
    }

    /** As {@link #read}, whether there is a column for an address or not. */
    static @Nullable CsvHeader look(LineReader lines, ColumnMapping mapping)
            throws IOException, FileRefusedException {
        String separators = SEPARATORS;
        LineReader.Line first = lines.next();
        while (first != null && (first.cut() || !begins(first.text()))) {
            if (first.cut()) {
                throw refused(first.number(), LineReader.tooLong());
            }
            String text = first.text().replace("\"", "");
            if (isSeparatorLine(text)) {
                separators = text.substring(SEPARATOR_LINE.length(), SEPARATOR_LINE.length() + 1);
            }
            first = lines.next();
        }
        if (first == null) {
            return null;
        }
        List<String> texts = new ArrayList<>(List.of(first.text()));
        LineReader.Line more = first;
        int length = first.text().length();
        while (length <= LineReader.MAX_VALUES
                && isOpen(texts)
                && texts.size() < MAX_LINES
                && more != null) {
            more = lines.next();
            texts.addAll(more == null ? List.of() : List.of(more.text()));
            length += more == null ? 0 : more.text().length();
        }
        if (length > LineReader.MAX_VALUES) {
            throw refused(
                    first.number(),
                    new RefusedException(
                            Code.LIMIT_EXCEEDED,
                            "it has more than %d characters; shorten it"
                                    .formatted(LineReader.MAX_VALUES)));
        }
        return of(first.number(), texts, separators, mapping);
    }

    /** Whether a line is the header row, and not one of those that may stand before it. */
    static boolean begins(String text) {
        return !text.isBlank()
                && !text.startsWith(TYPE_LINE)
                && !isSeparatorLine(text.replace("\"", ""));
    }

    private static boolean isSeparatorLine(String text) {
        int length = SEPARATOR_LINE.length();
        return text.regionMatches(true, 0, SEPARATOR_LINE, 0, length)
                && text.length() > length
                && text.substring(length + 1).isBlank();
    }

    private static boolean isOpen(List<String> texts) {
        return texts.stream().flatMapToInt(String::chars).filter(c -> c == '"').count() % 2 == 1;
    }

    /** The reading, by the separator that makes most of it. */
    private static CsvHeader of(
            long line, List<String> texts, String separators, ColumnMapping mapping)
            throws FileRefusedException {
        CsvHeader best = null;
        int bestScore = -1;
        RefusedException fault = null;
        for (int i = 0; i < separators.length(); i++) {
            char separator = separators.charAt(i);
            try {
                CsvHeader header = of(line, CsvRow.of(texts, separator), separator, mapping);
                int score = header.score();
                if (score > bestScore) {
                    best = header;
                    bestScore = score;
                }
            } catch (RefusedException e) {
                fault = fault == null ? e : fault;
            }
        }
        if (best == null) {
            throw refused(line, fault == null ? CsvRow.unclosed() : fault);
        }
        return best;
    }

    private static FileRefusedException refused(long line, RefusedException why) {
        return new FileRefusedException(
                line, Code.HEADER, "the header row: " + why.refusal().message());
    }

    private int score() {
        int known = 0;
        for (int i = 0; i < columns.size(); i++) {
            boolean certain = columns.get(i).use() != Column.Use.PROMPT;
            known += certain || ColumnNames.known(names.get(i)) != null ? 1 : 0;
        }
        return 100 * known + columns.size();
    }

    private static CsvHeader of(
            long line, List<String> cells, char separator, ColumnMapping mapping)
            throws RefusedException {
        int count = cells.size();
        while (count > 0 && cells.get(count - 1).isBlank()) {
            count--;
        }
        List<String> names = cells.subList(0, count).stream().map(CsvHeader::shown).toList();
        Set<String> all = new HashSet<>();
        names.forEach(name -> all.add(ColumnNames.folded(name)));
        List<Column> columns = new ArrayList<>(count);
        for (String name : names) {
            Column said = mapping.of(ColumnNames.folded(name));
            columns.add(said == null ? meaningOf(name, all) : said);
        }
        if (columns.stream().anyMatch(Column::isMail)) {
            columns.replaceAll(
                    column -> column.use() == Column.Use.LOGIN ? Column.prompt("User ID") : column);
        }
        return new CsvHeader(line, separator, names, columns, given(columns));
    }

    private static String shown(String cell) {
        return Text.oneLine(Text.trimmed(cell));
    }

    private static Column meaningOf(String name, Set<String> all) throws RefusedException {
        if (name.isEmpty()) {
            return new Column(Column.Use.UNNAMED, "");
        }
        boolean literal = name.startsWith(LITERALLY);
        Column known = literal ? null : ColumnNames.known(ColumnNames.folded(name), all);
        if (known != null) {
            return known;
        }
        String prompt = literal ? name.substring(LITERALLY.length()).strip() : name;
        Details.of(Map.of(prompt, "a value"));
        return Column.prompt(prompt);
    }

    private static Given given(List<Column> columns) {
        boolean hidden = false;
        int mails = 0;
        int names = 0;
        Set<String> prompts = new LinkedHashSet<>();
        for (Column column : columns) {
            mails += column.isMail() || column.use() == Column.Use.ADDRESS ? 1 : 0;
            names += column.use() == Column.Use.NAME || column.use() == Column.Use.DISPLAY ? 1 : 0;
            switch (column.use()) {
                case HIDDEN, VISIBLE -> hidden = true;
                case PROMPT -> prompts.add(column.prompt());
                case VALUE -> prompts.addAll(PhoneLabel.PROMPTS);
                case CLASS -> prompts.add(Kind.PROMPT);
                case MEMBER -> prompts.add(Members.PROMPT);
                case PAGE -> prompts.add(Attributes.WEB_PAGE);
                default -> {}
            }
        }
        if (mails > 1 || columns.stream().anyMatch(one -> one.use() == Column.Use.PROXY)) {
            prompts.add(Attributes.OTHER_MAIL);
        }
        boolean address = columns.stream().anyMatch(one -> one.use() == Column.Use.ADDRESS);
        if (address && columns.stream().anyMatch(Column::isMail)) {
            prompts.add(CsvPerson.STREET);
        }
        if (names > 1) {
            prompts.add(Attributes.DISPLAY_NAME);
            prompts.add(Attributes.OTHER_NAME);
        }
        return new Given(columns.stream().anyMatch(Column::isName), hidden, prompts);
    }

    static boolean isAddress(Column column) {
        return column.isMail()
                || column.use() == Column.Use.ADDRESS
                || column.use() == Column.Use.LOGIN;
    }

    private void mustNameAddress() throws FileRefusedException {
        if (columns.stream().noneMatch(CsvHeader::isAddress)) {
            throw refused(
                    line,
                    new RefusedException(
                            Code.HEADER,
                            "there is no column 'address' (or LDAP's 'mail'); the first row must name the columns"));
        }
    }

    /** Whether a line is a header row with a column for an address and others beside it. */
    static boolean isHeader(String line) {
        try {
            CsvHeader header =
                    read(
                            new LineReader(
                                    new ByteArrayInputStream(
                                            line.getBytes(StandardCharsets.UTF_8))),
                            ColumnMapping.NONE);
            return header != null && header.columns.size() > 1;
        } catch (IOException | FileRefusedException e) {
            return false;
        }
    }

    /** Whether a column has mail addresses, so that an address without a type is none. */
    boolean hasMail() {
        return columns.stream().anyMatch(Column::isMail);
    }

    /** Whether rows are known by names by which groups call their members. */
    boolean hasMembers() {
        return columns.stream().anyMatch(column -> column.use() == Column.Use.MEMBER);
    }

    /** Whether a directory wrote the file, so that a row without an address is none of a list. */
    boolean isOfDirectory() {
        return columns.stream().anyMatch(column -> column.use() == Column.Use.CLASS);
    }

    /** Tells the sink what is left out of all rows, and what is put together. */
    void notices(AddressSink sink) {
        List<String> dropped = new ArrayList<>(0);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            String name = names.get(i);
            switch (columns.get(i).use()) {
                case NEVER ->
                        notice(
                                sink,
                                "the column '%s' never enters an address list"
                                        .formatted(Text.shown(name)));
                case UNNAMED ->
                        notice(
                                sink,
                                "column %d has no name, so its values are left out; give it one"
                                        .formatted(i + 1));
                case DROP -> dropped.add("'" + Text.shown(name) + "'");
                default -> {
                    boolean asItIs =
                            name.startsWith(LITERALLY) || name.equals(columns.get(i).prompt());
                    if (!seen.add(asItIs ? name : name.toLowerCase(Locale.ROOT))) {
                        notice(
                                sink,
                                "the column '%s' stands twice; different values of a row are put together"
                                        .formatted(Text.shown(name)));
                    }
                }
            }
        }
        if (!dropped.isEmpty()) {
            notice(
                    sink,
                    "left out of all rows, because an address list has no place for it: "
                            + String.join(", ", dropped));
        }
    }

    private void notice(AddressSink sink, String text) {
        sink.refuse(new LineRefusal(line, Code.PASSED_OVER, text, Named.NOBODY));
    }

    /** How the header names the column of a prompt, so that it means nothing else. */
    static String columnOf(String prompt) {
        Column known = ColumnNames.known(prompt);
        boolean itself = known == null || known.equals(Column.prompt(prompt));
        boolean plain = prompt.equals(shown(prompt)) && !prompt.startsWith(LITERALLY);
        return itself && plain ? prompt : LITERALLY + prompt;
    }
}
