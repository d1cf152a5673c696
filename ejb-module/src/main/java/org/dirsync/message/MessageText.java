package org.dirsync.message;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.list.Batch;
import org.dirsync.list.Change;
import org.jspecify.annotations.Nullable;

/**
 * The one codec of messages: UTF-8 text with a {@code [DIRSYNC]} section of {@code KEY=value}
 * lines, sections for digests, refusals and transactions, and the signature over all of it as the
 * last line.
 */
public final class MessageText {

    /** The largest text that is read, in bytes. */
    public static final int MAX_LENGTH = 16 << 20;

    /** The most lines of the first section that are read; it is read before the signature. */
    public static final int MAX_HEADER_LINES = 10_000;

    /** The most transactions that are read from one message. */
    public static final int MAX_TRANSACTIONS = 100_000;

    /** The most lines refused alone that are named; more are counted in the last one. */
    public static final int MAX_REFUSED_LINES = 1_000;

    private static final String SIGNATURE = "[DIRSYNC-SIGNATURE]\nHMAC-SHA-256=";

    /**
     * A message that was read.
     *
     * @param message the message
     * @param refused lines that could not be taken, each alone
     */
    public record Read(Message message, List<LineRefusal> refused) {
        /** Keeps a copy of the list. */
        public Read {
            refused = List.copyOf(refused);
        }
    }

    private MessageText() {}

    /**
     * Writes and signs a message.
     *
     * @param key as {@link Signature#key} made it
     */
    public static byte[] write(Message message, byte[] key) {
        return write(message, key, TransactionText::write);
    }

    /**
     * Writes and signs a message whose transactions may have been written before, for another
     * receiver.
     *
     * @param transactions gives the lines of the transactions, see {@link Rendered}
     */
    public static byte[] write(
            Message message, byte[] key, Function<List<Change>, String> transactions) {
        StringBuilder text = new StringBuilder(1024);
        HeaderText.write(message, text);
        Batch batch = batch(message);
        if (batch != null) {
            text.append("\n[DIRSYNC-TRANSACTIONS]\n").append(transactions.apply(batch.changes()));
        }
        byte[] body = text.append(SIGNATURE).toString().getBytes(StandardCharsets.UTF_8);
        int signed = body.length - SIGNATURE.length();
        byte[] signature =
                (Signature.of(body, signed, key) + '\n').getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(body.length + signature.length).put(body).put(signature).array();
    }

    private static @Nullable Batch batch(Message message) {
        if (message instanceof Request request) {
            return request.changes();
        }
        return message instanceof Update update ? update.batch() : null;
    }

    /**
     * Reads a message and checks its signature.
     *
     * @param keys the key of the sender and its addressee, empty if the sender is unknown here
     * @throws RefusedException if it is not text (902), no message (133), its TASK is unknown
     *     (155), its sender is not registered (158), its signature is missing or wrong (156), or it
     *     is too large or has too many lines (166)
     */
    public static Read read(byte[] bytes, Function<Envelope, Optional<byte[]>> keys)
            throws RefusedException {
        return read(bytes, keys, envelope -> Optional.empty());
    }

    /**
     * Reads a message and checks its signature; a sender that has a password here may send that in
     * a line {@code PASSWORD=} of the first section instead (Q116435).
     *
     * @param passwords the hash of the sender's password, empty if it has to sign
     * @throws RefusedException as {@link #read(byte[], Function)}
     */
    public static Read read(
            byte[] bytes,
            Function<Envelope, Optional<byte[]>> keys,
            Function<Envelope, Optional<byte[]>> passwords)
            throws RefusedException {
        Lines lines = opened(bytes);
        Map<String, List<String>> header = HeaderText.values(lines);
        Envelope envelope = HeaderText.envelope(header);
        Optional<byte[]> password = isSigned(bytes) ? Optional.empty() : passwords.apply(envelope);
        if (password.isPresent()) {
            PasswordText.check(
                    HeaderText.optional(header, "PASSWORD", ""), envelope.from(), password.get());
        } else {
            checkSignature(bytes, envelope, keys);
        }
        List<LineRefusal> refused = new ArrayList<>();
        return new Read(HeaderText.message(header, envelope, lines, refused), refused);
    }

    /**
     * What a receiver needs to know before it reads a message whole.
     *
     * @param envelope who sends it to whom
     * @param answers the id of the request that it answers; empty if it answers none
     * @param last whether no further message answers the same request
     */
    public record Head(Envelope envelope, String answers, boolean last) {}

    /**
     * Checks the signature and reads the head only.
     *
     * @throws RefusedException as {@link #read}
     */
    public static Head head(byte[] bytes, Function<Envelope, Optional<byte[]>> keys)
            throws RefusedException {
        Lines lines = opened(bytes);
        Map<String, List<String>> header = HeaderText.values(lines);
        Envelope envelope = HeaderText.envelope(header);
        checkSignature(bytes, envelope, keys);
        return new Head(
                envelope,
                HeaderText.optional(header, "ANSWERS", ""),
                HeaderText.optional(header, "LAST", "").equals("YES"));
    }

    /**
     * Who sends a message to whom, without checking anything else.
     *
     * @throws RefusedException as {@link #read}, but for the signature
     */
    public static Envelope envelope(byte[] bytes) throws RefusedException {
        Lines lines = opened(bytes);
        return HeaderText.envelope(HeaderText.values(lines));
    }

    /** The lines behind {@code [DIRSYNC]}. */
    private static Lines opened(byte[] bytes) throws RefusedException {
        if (bytes.length > MAX_LENGTH) {
            throw new RefusedException(
                    Code.LIMIT_EXCEEDED,
                    "the message has %d bytes; at most %d are read"
                            .formatted(bytes.length, MAX_LENGTH));
        }
        Lines lines = new Lines(decoded(bytes));
        if (!"DIRSYNC".equalsIgnoreCase(lines.section())) {
            throw new RefusedException(
                    Code.INVALID_REQUEST, "the message does not start with [DIRSYNC]");
        }
        return lines;
    }

    /**
     * Whether a message is an update to a requestor, without checking anything else.
     *
     * @throws RefusedException as {@link #envelope}
     */
    public static boolean isUpdate(byte[] bytes) throws RefusedException {
        Lines lines = new Lines(decoded(bytes));
        return "DIRSYNC".equalsIgnoreCase(lines.section())
                && HeaderText.optional(HeaderText.values(lines), "TASK", "")
                        .equalsIgnoreCase("IMPORT");
    }

    private static boolean isSigned(byte[] bytes) {
        int begin = bytes.length - 64 - 1 - SIGNATURE.length();
        return begin >= 0
                && new String(bytes, begin, SIGNATURE.length(), StandardCharsets.US_ASCII)
                        .equals(SIGNATURE);
    }

    private static void checkSignature(
            byte[] bytes, Envelope envelope, Function<Envelope, Optional<byte[]>> keys)
            throws RefusedException {
        PostofficeName from = envelope.from();
        byte[] key =
                keys.apply(envelope)
                        .orElseThrow(
                                () ->
                                        new RefusedException(
                                                Code.NOT_REGISTERED,
                                                "no requestor '%s' is registered at %s; register it"
                                                        .formatted(from, envelope.to())));
        int hex = 64;
        int at = bytes.length - hex - 1;
        int signed = at - SIGNATURE.length();
        String tail =
                signed < 0
                        ? ""
                        : new String(bytes, signed, SIGNATURE.length(), StandardCharsets.US_ASCII);
        if (!tail.equals(SIGNATURE)) {
            throw new RefusedException(
                    Code.INVALID_PASSWORD,
                    "the message from %s is not signed, or is cut off".formatted(from));
        }
        String signature = new String(bytes, at, hex, StandardCharsets.US_ASCII);
        if (!Signature.matches(signature, bytes, signed, key)) {
            throw new RefusedException(
                    Code.INVALID_PASSWORD,
                    "the signature of the message from %s is wrong: enter the same secret at both ends"
                            .formatted(from));
        }
    }

    private static String decoded(byte[] bytes) throws RefusedException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            RefusedException refused =
                    new RefusedException(Code.NOT_TEXT, "the message is not UTF-8 text");
            refused.initCause(e);
            throw refused;
        }
    }
}
