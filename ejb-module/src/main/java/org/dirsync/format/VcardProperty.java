package org.dirsync.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dirsync.address.Code;
import org.dirsync.address.Members;
import org.dirsync.address.RefusedException;
import org.dirsync.address.Text;

/**
 * One property of a card.
 *
 * @param line where it begins in the file
 * @param name in capitals, without its group
 * @param parameters in capitals, as they stand between the semicolons
 * @param value decoded, with its escapes
 */
record VcardProperty(long line, String name, List<String> parameters, String value) {

    static final String ADDRESS = "X-DIRSYNC-ADDRESS";
    static final String HIDDEN = "X-DIRSYNC-HIDDEN";
    static final String DETAIL = "X-DIRSYNC-DETAIL";

    /** Names the kind of a card of version 3.0 at Apple. */
    static final String APPLE_KIND = "X-ADDRESSBOOKSERVER-KIND";

    /** Names a member of a group in a card of version 3.0 at Apple. */
    static final String APPLE_MEMBER = "X-ADDRESSBOOKSERVER-MEMBER";

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
                    "UID",
                    "MEMBER",
                    APPLE_KIND,
                    APPLE_MEMBER,
                    ADDRESS,
                    HIDDEN,
                    DETAIL);

    /** Whether a line has the name of a property at its beginning. */
    static boolean isNamed(String line) {
        int end = nameEnd(line);
        return end > 0 && end < line.length();
    }

    /** Whether a line is a property that is of use. */
    static boolean isWanted(String line) {
        return WANTED.contains(nameOf(line));
    }

    /** Whether a line names members of a group: one, or all of them as a detail. */
    static boolean isMember(String line) {
        String name = nameOf(line);
        return name.equals("MEMBER")
                || name.equals(APPLE_MEMBER)
                || (name.equals(DETAIL)
                        && line.startsWith(":" + Members.PROMPT + ":/", nameEnd(line)));
    }

    private static int nameEnd(String line) {
        int end = 0;
        while (end < line.length() && line.charAt(end) != ':' && line.charAt(end) != ';') {
            end++;
        }
        return end;
    }

    private static String nameOf(String line) {
        String name = line.substring(0, nameEnd(line)).strip().toUpperCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /**
     * Reads an unfolded line.
     *
     * @throws RefusedException if it has no value (124), or its value is no text (902)
     */
    static VcardProperty parse(FoldedLines.Folded line) throws RefusedException {
        String text = line.bytes();
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
                    String name = nameOf(text);
                    List<String> parameters = List.copyOf(parts.subList(1, parts.size()));
                    String value = VcardText.decoded(name, parameters, line, from);
                    return new VcardProperty(line.number(), name, parameters, value);
                }
            }
        }
        throw new RefusedException(
                Code.INVALID_TRANSACTION,
                "'%s' is not 'property:value'; correct the line"
                        .formatted(Text.shown(line.text())));
    }

    /** The property with another line of its value. */
    VcardProperty continued(String text) {
        return new VcardProperty(line, name, parameters, value + "\n" + text);
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

    /** Whether a card has it once at most; alternatives for several languages aside. */
    boolean isOnce() {
        return name.equals("VERSION")
                || (name.equals("N")
                        && parameters.stream().noneMatch(given -> given.startsWith("ALTID=")));
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
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                char next = text.charAt(i);
                plain.append(next == 'n' || next == 'N' ? ' ' : next);
            } else if (c == '\r' || c == '\n' || c == '\t') {
                boolean after = !plain.isEmpty() && plain.charAt(plain.length() - 1) == ' ';
                plain.append(after ? "" : " ");
            } else {
                plain.append(c);
            }
        }
        return plain.toString().strip();
    }
}
