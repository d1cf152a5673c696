package org.dirsync.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dirsync.address.Code;
import org.dirsync.address.RefusedException;
import org.dirsync.address.Text;

/**
 * One property of a card.
 *
 * @param line where it begins in the file
 * @param name in capitals, without its group
 * @param parameters in capitals, as they stand between the semicolons
 * @param value as it stands in the file
 */
record VcardProperty(long line, String name, List<String> parameters, String value) {

    static final String ADDRESS = "X-DIRSYNC-ADDRESS";
    static final String HIDDEN = "X-DIRSYNC-HIDDEN";
    static final String DETAIL = "X-DIRSYNC-DETAIL";

    private static final Set<String> WANTED =
            Set.of(
                    "VERSION",
                    "KIND",
                    "FN",
                    "N",
                    "NICKNAME",
                    "EMAIL",
                    "TEL",
                    "TITLE",
                    "ROLE",
                    "ORG",
                    "ADR",
                    "NOTE",
                    "URL",
                    ADDRESS,
                    HIDDEN,
                    DETAIL);

    /** Whether a line has gone on so far that the property's name is known. */
    static boolean isNamed(CharSequence line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == ':' || line.charAt(i) == ';') {
                return true;
            }
        }
        return false;
    }

    /** Whether a line is, or may go on to be, a property that is of use. */
    static boolean isWanted(CharSequence line) {
        return !isNamed(line) || WANTED.contains(nameOf(line.toString()));
    }

    private static String nameOf(String line) {
        int end = 0;
        while (end < line.length() && line.charAt(end) != ':' && line.charAt(end) != ';') {
            end++;
        }
        String name = line.substring(0, end).strip().toUpperCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Reads an unfolded line. */
    static VcardProperty parse(long line, String text) throws RefusedException {
        List<String> parts = new ArrayList<>();
        int from = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ';' || c == ':')) {
                parts.add(text.substring(from, i).strip().toUpperCase(Locale.ROOT));
                from = i + 1;
                if (c == ':') {
                    List<String> parameters = List.copyOf(parts.subList(1, parts.size()));
                    check(nameOf(text), parameters);
                    return new VcardProperty(line, nameOf(text), parameters, text.substring(from));
                }
            }
        }
        throw new RefusedException(
                Code.INVALID_TRANSACTION,
                "'%s' is not 'property:value'; correct the line".formatted(Text.shown(text)));
    }

    private static void check(String name, List<String> parameters) throws RefusedException {
        for (String parameter : parameters) {
            if (parameter.startsWith("ENCODING=") || parameter.equals("QUOTED-PRINTABLE")) {
                throw new RefusedException(
                        Code.INVALID_TRANSACTION,
                        "the value of %s is encoded; export the card as vCard 3.0 or 4.0"
                                .formatted(name));
            }
            if (parameter.startsWith("CHARSET=") && !parameter.contains("UTF-8")) {
                throw new RefusedException(
                        Code.NOT_TEXT,
                        "the value of %s is not in UTF-8; save the file as UTF-8".formatted(name));
            }
        }
    }

    /** Whether it has this type; {@code TYPE=cell}, {@code TYPE="cell,voice"} and {@code CELL}. */
    boolean isOf(String type) {
        for (String parameter : parameters) {
            String values = parameter.substring(parameter.indexOf('=') + 1).replace("\"", "");
            boolean types = parameter.startsWith("TYPE=") || parameter.indexOf('=') < 0;
            if (types && List.of(values.split(",", -1)).contains(type)) {
                return true;
            }
        }
        return false;
    }

    /** How much it is preferred: 1 is most. */
    int preference() {
        for (String parameter : parameters) {
            if (parameter.matches("PREF=\"?[0-9]{1,3}\"?")) {
                return Integer.parseInt(parameter.replaceAll("[^0-9]", ""));
            }
        }
        return isOf("PREF") ? 1 : 101;
    }

    /** The value as text, on one line. */
    String text() {
        return unescaped(value);
    }

    /** The parts of the value, each on one line. */
    List<String> parts() {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= value.length(); i++) {
            if (i == value.length() || value.charAt(i) == ';') {
                parts.add(unescaped(value.substring(from, i)));
                from = i + 1;
            } else if (value.charAt(i) == '\\' && i + 1 < value.length()) {
                i++;
            }
        }
        return parts;
    }

    private static String unescaped(String text) {
        if (text.indexOf('\\') < 0 && text.indexOf(',') < 0) {
            return text.strip();
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                char next = text.charAt(i);
                plain.append(next == 'n' || next == 'N' ? ' ' : next);
            } else {
                plain.append(c);
            }
        }
        return plain.toString().strip();
    }
}
