package org.dirsync.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.dirsync.address.Code;
import org.dirsync.address.RefusedException;
import org.dirsync.address.Text;

/** The character sets of address files: recognized, chosen, and turned into UTF-8. */
public final class TextCoding {

    /** What Windows writes in Western Europe and America where it does not write Unicode. */
    public static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Bytes that stand for nothing there. */
    private static final String UNDEFINED = "\u0081\u008d\u008f\u0090\u009d";

    private TextCoding() {}

    /**
     * The character set of this name.
     *
     * @throws RefusedException if there is none (902)
     */
    public static Charset named(String name) throws RefusedException {
        try {
            return Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new RefusedException(
                    Code.NOT_TEXT,
                    "'%s' is no character set known here; use UTF-8, UTF-16, windows-1252 or ISO-8859-1, for example"
                            .formatted(Text.shown(name)));
        }
    }

    /** UTF-16 by its first bytes, with its mark or without; UTF-8 otherwise. */
    public static Charset ofHead(byte[] head) {
        if (head.length >= 2) {
            int mark = (head[0] & 0xff) << 8 | (head[1] & 0xff);
            if (mark == 0xfffe || isHalfZero(head, 1)) {
                return StandardCharsets.UTF_16LE;
            }
            if (mark == 0xfeff || isHalfZero(head, 0)) {
                return StandardCharsets.UTF_16BE;
            }
        }
        return StandardCharsets.UTF_8;
    }

    /** Whether of the first characters every other byte is zero, and no other is. */
    private static boolean isHalfZero(byte[] head, int at) {
        int length = Math.min(16, head.length / 2 * 2);
        for (int i = 0; i < length; i++) {
            if ((head[i] == 0) != (i % 2 == at)) {
                return false;
            }
        }
        return length >= 8;
    }

    /**
     * The character set of a text that is UTF-8 or of Windows: of Windows if it is not UTF-8, and
     * nothing in it is a character of UTF-8 beyond ASCII, so that one broken byte is not enough.
     */
    public static Charset recognized(InputStream in) throws IOException {
        boolean broken = false;
        boolean undefined = false;
        int missing = 0;
        boolean several = false;
        byte[] buffer = new byte[64 * 1024];
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            for (int i = 0; i < length; i++) {
                int b = buffer[i] & 0xff;
                if (b < 0x80 && missing == 0) {
                    continue;
                }
                undefined |= UNDEFINED.indexOf(b) >= 0;
                boolean follows = (b & 0xc0) == 0x80;
                if (missing > 0 && follows) {
                    missing--;
                    several |= missing == 0;
                } else {
                    broken |= missing > 0 || follows || b > 0xf4;
                    missing = follows ? 0 : followers(b);
                }
            }
        }
        broken |= missing > 0;
        return broken && !several && !undefined ? WINDOWS : StandardCharsets.UTF_8;
    }

    private static int followers(int first) {
        if (first < 0xc2) {
            return 0;
        }
        if (first < 0xe0) {
            return 1;
        }
        return first < 0xf0 ? 2 : 3;
    }

    /**
     * The text in UTF-8. Reading throws {@link java.nio.charset.CharacterCodingException} where the
     * text is not of its character set.
     */
    public static InputStream utf8(InputStream in, Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) ? in : new Utf8(in, charset);
    }

    private static final class Utf8 extends InputStream {
        private final Reader in;
        private final char[] chars = new char[8 * 1024];
        private byte[] bytes = new byte[0];
        private int at;

        Utf8(InputStream in, Charset charset) {
            this.in =
                    new InputStreamReader(
                            in,
                            charset.newDecoder()
                                    .onMalformedInput(CodingErrorAction.REPORT)
                                    .onUnmappableCharacter(CodingErrorAction.REPORT));
        }

        private boolean filled() throws IOException {
            if (at < bytes.length) {
                return true;
            }
            int length = in.read(chars, 0, chars.length - 1);
            if (length < 0) {
                return false;
            }
            if (Character.isHighSurrogate(chars[length - 1])) {
                int low = in.read();
                if (low >= 0) {
                    chars[length++] = (char) low;
                }
            }
            bytes = new String(chars, 0, length).getBytes(StandardCharsets.UTF_8);
            at = 0;
            return true;
        }

        @Override
        public int read() throws IOException {
            return filled() ? bytes[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!filled()) {
                return -1;
            }
            int some = Math.min(length, bytes.length - at);
            System.arraycopy(bytes, at, into, from, some);
            at += some;
            return some;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
