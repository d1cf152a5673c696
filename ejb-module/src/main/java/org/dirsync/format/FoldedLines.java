package org.dirsync.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.dirsync.address.Code;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an LDIF or vCard file after unfolding: a line that begins with a blank continues the
 * one before it. Bytes are put together before they are decoded, because some programs fold inside
 * a character. A line is never held beyond {@link LineReader#MAX_LINE}.
 */
final class FoldedLines {

    /**
     * A line.
     *
     * @param number where it begins, from 1
     * @param bytes what it holds, a character for each byte
     * @param cut whether the line goes on beyond the bytes
     */
    record Folded(long number, String bytes, boolean cut) {

        /** Whether it is empty or holds blanks alone. */
        boolean isBlank() {
            return bytes.isBlank();
        }

        /**
         * The text.
         *
         * @throws FileRefusedException if it is not UTF-8 (902)
         */
        String text() throws FileRefusedException {
            return cut ? decoded(withoutBrokenEnd(bytes)) : decoded(bytes);
        }

        private String decoded(String all) throws FileRefusedException {
            if (isAscii(all)) {
                return all;
            }
            ByteBuffer encoded = ByteBuffer.wrap(all.getBytes(StandardCharsets.ISO_8859_1));
            try {
                return StandardCharsets.UTF_8.newDecoder().decode(encoded).toString();
            } catch (CharacterCodingException e) {
                throw new FileRefusedException(
                        number,
                        Code.NOT_TEXT,
                        "byte %d of the line, %02X, is not UTF-8; save the file as UTF-8"
                                .formatted(
                                        encoded.position() + 1,
                                        (int) all.charAt(encoded.position())));
            }
        }

        private static String withoutBrokenEnd(String all) {
            int end = all.length();
            while (end > 0 && (all.charAt(end - 1) & 0xc0) == 0x80) {
                end--;
            }
            return all.substring(0, end > 0 && all.charAt(end - 1) >= 0x80 ? end - 1 : end);
        }
    }

    private static final String QUOTED_PRINTABLE = "QUOTED-PRINTABLE";

    /** Within so many characters the name and the parameters of a quoted-printable value end. */
    private static final int MAX_HEAD = 256;

    private final LineReader lines;
    private final boolean vcard;
    private LineReader.@Nullable Line ahead;

    private FoldedLines(InputStream in, boolean vcard) {
        this.lines = LineReader.ofBytes(in);
        this.vcard = vcard;
    }

    /** The lines of an LDIF file (RFC 2849). */
    static FoldedLines ofLdif(InputStream in) {
        return new FoldedLines(in, false);
    }

    /**
     * The lines of a vCard file (RFC 6350): a tab folds too, and where a quoted-printable value of
     * vCard 2.1 ends with {@code =} the next line belongs to it.
     */
    static FoldedLines ofVcard(InputStream in) {
        return new FoldedLines(in, true);
    }

    /**
     * The next line, or null at the end of the file; a line that follows an empty one continues
     * nothing.
     *
     * @throws FileRefusedException if it holds a NUL (902)
     */
    @Nullable Folded next() throws IOException, FileRefusedException {
        LineReader.Line first = ahead == null ? lines.next() : ahead;
        if (first == null) {
            return null;
        }
        ahead = lines.next();
        if (ahead == null || first.text().isEmpty() || !continues(first.text(), ahead.text())) {
            return new Folded(first.number(), first.text(), first.cut());
        }
        StringBuilder held = new StringBuilder(first.text());
        boolean cut = first.cut();
        while (ahead != null && continues(held, ahead.text())) {
            String more = more(held, ahead.text());
            boolean room = held.length() + more.length() <= LineReader.MAX_LINE;
            held.append(more, 0, room ? more.length() : 0);
            cut |= ahead.cut() || !room;
            ahead = lines.next();
        }
        return new Folded(first.number(), held.toString(), cut);
    }

    private boolean continues(CharSequence line, String next) {
        boolean folded = next.startsWith(" ") || (vcard && next.startsWith("\t"));
        return folded || (isSoftBroken(line) && !endsCard(next));
    }

    private String more(StringBuilder line, String next) {
        if (!isSoftBroken(line)) {
            return next.substring(1);
        }
        line.setLength(line.length() - 1);
        return next;
    }

    private boolean isSoftBroken(CharSequence line) {
        if (!vcard || line.isEmpty() || line.charAt(line.length() - 1) != '=') {
            return false;
        }
        String head = line.subSequence(0, Math.min(line.length(), MAX_HEAD)).toString();
        int colon = head.indexOf(':');
        return colon > 0
                && head.substring(0, colon).toUpperCase(Locale.ROOT).contains(QUOTED_PRINTABLE);
    }

    private static boolean endsCard(String line) {
        String folded = line.strip().toUpperCase(Locale.ROOT);
        return folded.equals("END:VCARD") || folded.equals("BEGIN:VCARD");
    }

    /** Whether no character is beyond ASCII. */
    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
