package org.dirsync.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.dirsync.address.Code;
import org.dirsync.address.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a UTF-8 text, one after the other, whatever ends them; a line is never held beyond
 * {@link #MAX_LINE}.
 */
public final class LineReader {

    /** The longest line that is held, in bytes: it may hold the members of a large group. */
    public static final int MAX_LINE = 4 * 1024 * 1024;

    /** The most characters of a record that are held besides the members of a group. */
    static final int MAX_VALUES = 64 * 1024;

    /**
     * A line.
     *
     * @param number from 1
     * @param text without its end
     * @param cut whether the line goes on beyond the text, which is then its beginning
     */
    public record Line(long number, String text, boolean cut) {}

    private final InputStream in;
    private final boolean decoding;
    private final byte[] buffer = new byte[32 * 1024];
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private byte[] held = new byte[512];
    private int position;
    private int end;
    private int length;
    private long number;
    private boolean cut;
    private boolean afterCarriageReturn;

    /** The lines of this text; the stream needs no buffer and is not closed. */
    public LineReader(InputStream in) {
        this(in, true);
    }

    private LineReader(InputStream in, boolean decoding) {
        this.in = in;
        this.decoding = decoding;
    }

    /** The lines of a text whose bytes are not decoded: each is a character of the same number. */
    static LineReader ofBytes(InputStream in) {
        return new LineReader(in, false);
    }

    /**
     * The next line, or null at the end of the text.
     *
     * @throws FileRefusedException if it is not UTF-8, or not text (902)
     */
    public @Nullable Line next() throws IOException, FileRefusedException {
        length = 0;
        cut = false;
        number++;
        boolean begun = false;
        while (filled()) {
            if (afterCarriageReturn) {
                afterCarriageReturn = false;
                if (buffer[position] == '\n') {
                    position++;
                    continue;
                }
            }
            begun = true;
            int from = position;
            while (position < end && !endsLine(buffer[position])) {
                position++;
            }
            hold(from);
            if (position < end) {
                afterCarriageReturn = buffer[position] == '\r';
                position++;
                return line();
            }
        }
        return begun ? line() : null;
    }

    /** Why a line was refused that was cut. */
    static RefusedException tooLong() {
        return tooLong(MAX_LINE);
    }

    /** Why a line was refused that has more than so many bytes. */
    static RefusedException tooLong(int most) {
        return new RefusedException(
                Code.LIMIT_EXCEEDED, "the line has more than %d bytes; shorten it".formatted(most));
    }

    private boolean filled() throws IOException {
        while (position == end) {
            end = in.read(buffer, 0, buffer.length);
            position = 0;
            if (end < 0) {
                end = 0;
                return false;
            }
        }
        return true;
    }

    private boolean endsLine(byte b) throws FileRefusedException {
        if (b == 0) {
            throw new FileRefusedException(
                    number,
                    Code.NOT_TEXT,
                    "the line holds a NUL, so the file is no text or is UTF-16; save the file as"
                            + " UTF-8");
        }
        return b == '\n' || b == '\r';
    }

    private void hold(int from) {
        int more = Math.min(position - from, MAX_LINE - length);
        cut |= more < position - from;
        if (length + more > held.length) {
            held = Arrays.copyOf(held, Math.min(MAX_LINE, 2 * (length + more)));
        }
        System.arraycopy(buffer, from, held, length, more);
        length += more;
    }

    private Line line() throws FileRefusedException {
        int from = number == 1 && startsWith(0xef, 0xbb, 0xbf) ? 3 : 0;
        if (cut && decoding) {
            dropBrokenCharacter();
        }
        return new Line(number, text(from), cut);
    }

    private boolean startsWith(int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= length || (held[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private void dropBrokenCharacter() {
        while (length > 0 && (held[length - 1] & 0xc0) == 0x80) {
            length--;
        }
        if (length > 0 && held[length - 1] < 0) {
            length--;
        }
    }

    private String text(int from) throws FileRefusedException {
        for (int i = from; decoding && i < length; i++) {
            if (held[i] < 0) {
                return decoded(from);
            }
        }
        return new String(held, from, length - from, StandardCharsets.ISO_8859_1);
    }

    private String decoded(int from) throws FileRefusedException {
        ByteBuffer bytes = ByteBuffer.wrap(held, from, length - from);
        try {
            CharBuffer text = decoder.decode(bytes);
            return text.toString();
        } catch (CharacterCodingException e) {
            throw new FileRefusedException(
                    number,
                    Code.NOT_TEXT,
                    "byte %d of the line, %02X, is not UTF-8; save the file as UTF-8"
                            .formatted(bytes.position() + 1, held[bytes.position()] & 0xff));
        }
    }
}
