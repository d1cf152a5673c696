package org.dirsync.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dirsync.address.Text;

/**
 * The mail addresses in one cell or value, as other programs write them: several separated by
 * commas, semicolons, line breaks or {@code :::} (Google), each alone, in angle brackets after a
 * name, between apostrophes (Outlook) or after {@code mailto:} or {@code smtp:}.
 */
final class MailCell {

    private static final String GOOGLE = ":::";

    private final String text;
    private final int lastClosing;
    private final List<String> found = new ArrayList<>(1);
    private final StringBuilder part = new StringBuilder();
    private String before = "";
    private int at;

    private MailCell(String text) {
        this.text = text;
        this.lastClosing = text.lastIndexOf('>');
    }

    /** The addresses in their order, none of them checked; what is no list is one of them. */
    static List<String> split(String cell) {
        String text = Text.trimmed(cell);
        if (text.indexOf('@') < 0) {
            return text.isEmpty() ? List.of() : List.of(text);
        }
        return new MailCell(text).read();
    }

    private List<String> read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                quoted();
            } else if (c == '<' && closing() > 0) {
                angle();
            } else if (c == ',' || c == ';' || c == '\n') {
                at++;
                endPart();
            } else if (text.startsWith(GOOGLE, at)) {
                at += GOOGLE.length();
                endPart();
            } else {
                part.append(c);
                at++;
            }
        }
        endPart();
        if (!before.isEmpty()) {
            found.add(before);
        }
        return found;
    }

    private void quoted() {
        int from = at++;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(at + 1, text.length());
        part.append(text, from, at);
    }

    private int closing() {
        int close = at < lastClosing ? text.indexOf('>', at) : -1;
        return close > at + 1 ? close : -1;
    }

    /** Reads {@code <address>}; what stands before it in the part is a name. */
    private void angle() {
        int close = closing();
        found.add(plain(text.substring(at + 1, close)));
        at = close + 1;
        before = "";
        part.setLength(0);
    }

    private void endPart() {
        String one = Text.trimmed(part.toString());
        part.setLength(0);
        if (one.isEmpty()) {
            return;
        }
        if (!before.isEmpty()) {
            found.add(before);
            before = "";
        }
        if (one.indexOf('@') < 0) {
            before = one;
        } else {
            found.add(plain(one));
        }
    }

    private static String plain(String one) {
        String address = Text.trimmed(one);
        boolean quoted = address.length() > 2 && address.startsWith("'") && address.endsWith("'");
        address = quoted ? address.substring(1, address.length() - 1) : address;
        String folded = address.toLowerCase(Locale.ROOT);
        if (folded.startsWith("smtp:") || folded.startsWith("mailto:")) {
            address = Text.trimmed(address.substring(address.indexOf(':') + 1));
        }
        return address.endsWith(".") && !address.endsWith("..")
                ? address.substring(0, address.length() - 1)
                : address;
    }
}
