package org.dirsync.address;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The prompts of a postoffice's extra information, in the order in which it asks for them.
 *
 * @param prompts at most {@value #MAX}, each with another name
 */
public record Template(List<Prompt> prompts) {

    /** The most prompts that a template has. */
    public static final int MAX = 100;

    /** No prompts. */
    public static final Template NONE = new Template(List.of());

    /**
     * One prompt, and how the original's screens show its field.
     *
     * @param name what {@link Details} call it, without the colon
     * @param column where the field begins
     * @param length how many characters the field takes on the screen
     * @param kind which characters it takes, such as {@code A} for any
     * @param initial what stands in the field before anything is typed, often nothing
     */
    public record Prompt(String name, int column, int length, String kind, String initial) {

        /** A prompt for any text, as wide as a screen of the original. */
        public static Prompt named(String name) {
            return new Prompt(name, 20, 35, "A", "");
        }

        /**
         * Reads {@code Name:~column~length~kind~initial~} (Q118447).
         *
         * @throws RefusedException if it is anything else (124, 22, 901)
         */
        public static Prompt parse(String line) throws RefusedException {
            String[] fields = line.strip().split("~", -1);
            String name = fields[0].strip();
            if (fields.length < 4 || fields.length > 6 || !name.endsWith(":")) {
                throw malformed(line);
            }
            name = Text.checked("a prompt", name.substring(0, name.length() - 1).strip());
            if (name.isEmpty() || name.length() > Details.MAX_PROMPT) {
                throw new RefusedException(
                        Code.SLASH_EXPECTED,
                        "the prompt '%s' must have 1 to %d characters"
                                .formatted(Text.shown(name), Details.MAX_PROMPT));
            }
            String initial = Text.checked("a prompt", fields.length > 4 ? fields[4].strip() : "");
            String kind = Text.checked("a prompt", fields[3].strip());
            try {
                return new Prompt(
                        name,
                        Integer.parseInt(fields[1].strip()),
                        Integer.parseInt(fields[2].strip()),
                        kind,
                        initial);
            } catch (NumberFormatException e) {
                throw malformed(line);
            }
        }

        private static RefusedException malformed(String line) {
            return new RefusedException(
                    Code.INVALID_TRANSACTION,
                    "'%s' is not 'Prompt:~column~length~kind~~'; write it so"
                            .formatted(Text.shown(line)));
        }

        /** The form that {@link #parse} reads. */
        @Override
        public String toString() {
            return name + ":~" + column + "~" + length + "~" + kind + "~" + initial + "~";
        }
    }

    /** Keeps a copy of the list. */
    public Template {
        prompts = List.copyOf(prompts);
    }

    /**
     * A template of these prompts.
     *
     * @throws RefusedException if there are too many, or one stands twice (166, 124)
     */
    public static Template of(List<Prompt> prompts) throws RefusedException {
        if (prompts.size() > MAX) {
            throw new RefusedException(
                    Code.LIMIT_EXCEEDED,
                    "the template has %d prompts; at most %d are allowed"
                            .formatted(prompts.size(), MAX));
        }
        Set<String> seen = new HashSet<>();
        for (Prompt prompt : prompts) {
            if (!seen.add(prompt.name())) {
                throw new RefusedException(
                        Code.INVALID_TRANSACTION,
                        "the prompt '%s' stands twice; remove one"
                                .formatted(Text.shown(prompt.name())));
            }
        }
        return new Template(prompts);
    }

    /** What the prompts are called, in their order. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        prompts.forEach(prompt -> names.add(prompt.name()));
        return names;
    }
}
