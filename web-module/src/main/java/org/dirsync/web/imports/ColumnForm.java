package org.dirsync.web.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dirsync.files.FileColumn;
import org.dirsync.web.page.Form;
import org.dirsync.web.page.Option;
import org.dirsync.web.text.Texts;

/** The columns of a CSV file, each with what it may mean. */
public final class ColumnForm {

    /** Begins the name of the field with a column's meaning. */
    static final String MEANING = "meaning.";

    /** Begins the name of the field with a column's name. */
    static final String NAME = "column.";

    /** Each has two fields, and servers take 1,000 of a form. */
    private static final int MAX_COLUMNS = 400;

    /** What each role is called, in their order. */
    private static final Map<String, String> ROLES = roles();

    private static final List<String> PROMPTS =
            List.of(
                    "First Name",
                    "Last Name",
                    "Phone",
                    "Mobile",
                    "Title",
                    "Department",
                    "Company",
                    "Office",
                    "Street",
                    "Postal Code",
                    "City",
                    "Country");

    /**
     * A column.
     *
     * @param place from 0
     * @param name what it is called
     * @param samples its first values
     * @param options what it may mean; the one that is chosen comes first
     */
    public record Line(int place, String name, String samples, List<Option> options) {}

    private ColumnForm() {}

    private static Map<String, String> roles() {
        Map<String, String> roles = new LinkedHashMap<>();
        roles.put("@mail", "imports.columns.mail");
        roles.put("@other-mail", "imports.columns.other-mail");
        roles.put("@name", "imports.columns.name-full");
        roles.put("@address", "imports.columns.address");
        roles.put("@hidden", "imports.columns.hidden");
        return roles;
    }

    /** The columns with names, as the form says already, or else as they are suggested. */
    static List<Line> lines(List<FileColumn> columns, Form form, Texts texts) {
        Map<String, String> said = meanings(form);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(MAX_COLUMNS, columns.size()); i++) {
            FileColumn column = columns.get(i);
            String name = column.name();
            if (!name.isEmpty()) {
                List<String> samples =
                        column.samples().stream().filter(one -> !one.isBlank()).toList();
                lines.add(
                        new Line(
                                i,
                                name,
                                String.join(" \u00b7 ", samples),
                                options(name, said.getOrDefault(name, column.meaning()), texts)));
            }
        }
        return lines;
    }

    private static List<Option> options(String name, String chosen, Texts texts) {
        Map<String, Option> options = new LinkedHashMap<>();
        options.put(chosen, option(chosen, texts));
        ROLES.keySet().forEach(role -> options.putIfAbsent(role, option(role, texts)));
        PROMPTS.forEach(prompt -> options.putIfAbsent(prompt, option(prompt, texts)));
        options.putIfAbsent(name, option(name, texts));
        options.putIfAbsent("", option("", texts));
        return List.copyOf(options.values());
    }

    private static Option option(String meaning, Texts texts) {
        if (meaning.isEmpty()) {
            return new Option("", texts.say("imports.columns.none"));
        }
        String key = ROLES.get(meaning);
        String plain = meaning.startsWith("@") ? meaning.substring(1) : meaning;
        return new Option(meaning, key == null ? plain : texts.say(key));
    }

    /** What the form says, by the names of the columns. */
    static Map<String, String> meanings(Form form) {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (int i = 0; i < MAX_COLUMNS; i++) {
            String name = form.value(NAME + i);
            if (!name.isEmpty()) {
                meanings.put(name, form.value(MEANING + i));
            }
        }
        return meanings;
    }
}
