package org.dirsync.message;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.dirsync.address.Code;
import org.dirsync.address.RefusedException;

/**
 * The text of a message as it travels and waits: as it is, or compressed (zlib, RFC 1950) if it is
 * long. Text starts with {@code [}, which no compressed text does.
 */
public final class Parcel {

    private static final int WORTH_COMPRESSING = 4_096;
    private static final int PIECE = 64 << 10;

    private Parcel() {}

    /** The text, compressed if that is worth it. */
    public static byte[] pack(byte[] text) {
        if (text.length < WORTH_COMPRESSING) {
            return text;
        }
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(text);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(text.length / 3);
            byte[] piece = new byte[PIECE];
            while (!deflater.finished()) {
                packed.write(piece, 0, deflater.deflate(piece));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /**
     * The text again.
     *
     * @throws RefusedException if it is neither text nor compressed (902), or longer than {@link
     *     MessageText#MAX_LENGTH} (166); no more than that is ever held
     */
    public static byte[] unpack(byte[] parcel) throws RefusedException {
        if (parcel.length == 0 || parcel[0] != 0x78) {
            return parcel;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(parcel);
            ByteArrayOutputStream text = new ByteArrayOutputStream(PIECE);
            byte[] piece = new byte[PIECE];
            while (!inflater.finished()) {
                int length = inflater.inflate(piece);
                if (length == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new RefusedException(
                            Code.NOT_TEXT, "the compressed message is cut off; it was not read");
                }
                text.write(piece, 0, length);
                if (text.size() > MessageText.MAX_LENGTH) {
                    throw new RefusedException(
                            Code.LIMIT_EXCEEDED,
                            "the message unpacks to more than %d bytes; it was not read"
                                    .formatted(MessageText.MAX_LENGTH));
                }
            }
            return text.toByteArray();
        } catch (DataFormatException e) {
            RefusedException refused =
                    new RefusedException(
                            Code.NOT_TEXT, "the message is neither text nor compressed text");
            refused.initCause(e);
            throw refused;
        } finally {
            inflater.end();
        }
    }
}
