package org.dirsync.address;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The extra information of an entry: a value for each prompt of its postoffice's template.
 *
 * <p>The text form is canonical: one {@code Prompt:/value} a line, in the order of the prompts, a
 * slash inside a prompt or a value doubled (Q131151), no empty values. Equal details have equal
 * text.
 */
public final class Details {

    /** No details. */
    public static final Details NONE = new Details("");

    /** The longest text form, in characters: the members of a large group, and the rest. */
    public static final int MAX_LENGTH = 1_500_000;

    /** The longest text form without the members of a group, in characters. */
    public static final int MAX_OTHERS = 32_000;

    /** The longest prompt, in characters. */
    public static final int MAX_PROMPT = 128;

    private final String text;

    private Details(String text) {
        this.text = text;
    }

    /**
     * Details with these values; empty values are left out.
     *
     * @throws RefusedException if a prompt is empty or too long, a control character stands in it,
     *     or all together is too long (22, 901, 166)
     */
    public static Details of(Map<String, String> values) throws RefusedException {
        if (values.isEmpty()) {
            return NONE;
        }
        TreeMap<String, String> sorted = new TreeMap<>();
        for (Map.Entry<String, String> value : values.entrySet()) {
            String prompt = Text.checked("a prompt", value.getKey().strip());
            String content =
                    Text.checked(() -> "the value of '" + prompt + "'", value.getValue().strip());
            if (prompt.isEmpty() || prompt.length() > MAX_PROMPT) {
                throw new RefusedException(
                        Code.SLASH_EXPECTED,
                        "the prompt '%s' must have 1 to %d characters"
                                .formatted(Text.shown(prompt), MAX_PROMPT));
            }
            if (!content.isEmpty()) {
                sorted.put(prompt, content);
            }
        }
        Details details = written(sorted);
        int length = details.text.length();
        if (length > MAX_LENGTH) {
            throw tooLong(length, MAX_LENGTH, sorted);
        }
        if (length > MAX_OTHERS && sorted.remove(Members.PROMPT) != null) {
            length = written(sorted).text.length();
        }
        if (length > MAX_OTHERS) {
            throw tooLong(length, MAX_OTHERS, sorted);
        }
        return details;
    }

    private static RefusedException tooLong(int length, int most, Map<String, String> values) {
        String longest =
                Collections.max(
                                values.entrySet(),
                                Comparator.comparingInt(one -> one.getValue().length()))
                        .getKey();
        return new RefusedException(
                Code.LIMIT_EXCEEDED,
                "the details have %d characters; at most %d are allowed; %s"
                        .formatted(
                                length,
                                most,
                                longest.equals(Members.PROMPT)
                                        ? "make several groups and let them be members of this one"
                                        : "shorten '" + Text.shown(longest) + "'"));
    }

    private static Details written(Map<String, String> sorted) {
        StringBuilder text = new StringBuilder();
        sorted.forEach(
                (prompt, value) -> {
                    if (!value.isEmpty()) {
                        text.append(text.isEmpty() ? "" : "\n");
                        text.append(doubled(prompt)).append(":/").append(doubled(value));
                    }
                });
        return trusted(text.toString());
    }

    /**
     * Reads the text form, in any order of lines.
     *
     * @throws RefusedException as {@link #of}, or if a line lacks its {@code :/} (22)
     */
    public static Details parse(String text) throws RefusedException {
        if (text.isEmpty()) {
            return NONE;
        }
        if (isCanonical(text)) {
            return new Details(text);
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : text.split("\n", -1)) {
            readLine(line, values);
        }
        return of(values);
    }

    /** Whether the text is as {@link #of} would write it; what is not plain is not looked into. */
    private static boolean isCanonical(String text) {
        if (text.length() > MAX_OTHERS) {
            return false;
        }
        String before = "";
        int start = 0;
        while (start <= text.length()) {
            int stop = text.indexOf('\n', start);
            String line = text.substring(start, stop < 0 ? text.length() : stop);
            int split = line.indexOf(":/");
            boolean plain =
                    split > 0
                            && split <= MAX_PROMPT
                            && split + 2 < line.length()
                            && line.indexOf('/', 0) == split + 1
                            && line.indexOf('/', split + 2) < 0
                            && line.charAt(0) > ' '
                            && line.charAt(split - 1) > ' '
                            && !Character.isWhitespace(line.charAt(split + 2))
                            && !Character.isWhitespace(line.charAt(line.length() - 1))
                            && Text.firstUnprintable(line) < 0;
            if (!plain || line.substring(0, split).compareTo(before) <= 0) {
                return false;
            }
            before = line.substring(0, split);
            start = stop < 0 ? text.length() + 1 : stop + 1;
        }
        return true;
    }

    /**
     * Reads one {@code Prompt:/value} and puts it into {@code values}.
     *
     * @throws RefusedException if the line has no {@code :/} (22)
     */
    public static void readLine(String line, Map<String, String> values) throws RefusedException {
        int split = splitAt(line);
        if (split < 0) {
            throw new RefusedException(
                    Code.SLASH_EXPECTED,
                    "'" + Text.shown(line) + "' is not 'Prompt:/value'; write it so");
        }
        values.put(
                line.substring(0, split).replace("//", "/"),
                line.substring(split + 2).replace("//", "/"));
    }

    /** The first {@code :/} whose slash is not doubled. */
    private static int splitAt(String line) {
        int i = line.indexOf(":/");
        while (i >= 0) {
            int slashes = 0;
            while (i + 1 + slashes < line.length() && line.charAt(i + 1 + slashes) == '/') {
                slashes++;
            }
            if (slashes % 2 == 1) {
                return i;
            }
            i = line.indexOf(":/", i + 1 + slashes);
        }
        return -1;
    }

    /** Details whose canonical text was made by {@link #text} before, such as from the database. */
    public static Details trusted(String text) {
        return text.isEmpty() ? NONE : new Details(text);
    }

    private static String doubled(String part) {
        return part.indexOf('/') < 0 ? part : part.replace("/", "//");
    }

    /**
     * The same details with another value for a prompt that has one; without the prompt if the
     * value is empty. What was checked when it came in is not checked again.
     */
    public Details replacing(String prompt, String value) {
        Map<String, String> values = new TreeMap<>(asMap());
        values.put(prompt, value);
        return written(values);
    }

    /**
     * The details as they may come in; see {@link Entry#cleaned}.
     *
     * @throws RefusedException if a prompt or a value holds what cannot be seen (901)
     */
    public Details cleaned() throws RefusedException {
        if (isClean()) {
            return this;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, String> value : asMap().entrySet()) {
            String prompt = Text.cleaned("a prompt", value.getKey());
            values.put(prompt, Text.cleaned("the value of '" + prompt + "'", value.getValue()));
        }
        return of(values);
    }

    boolean isClean() {
        return Text.isClean(text);
    }

    /** The canonical text form; empty if there are no details. */
    public String text() {
        return text;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The values by prompt, in the order of the prompts; not to be changed. */
    public Map<String, String> asMap() {
        if (text.isEmpty()) {
            return Map.of();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : text.split("\n", -1)) {
            int split = splitAt(line);
            values.put(
                    line.substring(0, split).replace("//", "/"),
                    line.substring(split + 2).replace("//", "/"));
        }
        return Collections.unmodifiableMap(values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Details details && text.equals(details.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
