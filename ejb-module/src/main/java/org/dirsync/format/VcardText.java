package org.dirsync.format;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.List;
import org.dirsync.address.Code;
import org.dirsync.address.RefusedException;
import org.dirsync.address.Text;
import org.jspecify.annotations.Nullable;

/** The values of cards as text: quoted-printable, base64, in UTF-8 or another character set. */
final class VcardText {

    private static final Charset WITHOUT_CHARSET = Charset.forName("windows-1252");

    private VcardText() {}

    /**
     * The text of a value.
     *
     * @param name whose value it is
     * @param parameters of the property, in capitals
     * @param line the line it stands in
     * @param from where in the line it begins
     * @throws FileRefusedException if it is not UTF-8 and no character set is named (902)
     * @throws RefusedException if the character set is not known (902), or it is no base64
     */
    static String decoded(String name, List<String> parameters, FoldedLines.Folded line, int from)
            throws RefusedException {
        String bytes = line.bytes().substring(from);
        String encoding = parameter(parameters, "ENCODING=");
        Charset charset = charset(name, parameter(parameters, "CHARSET="));
        if (encoding.equals("QUOTED-PRINTABLE") || parameters.contains("QUOTED-PRINTABLE")) {
            return text(
                    unquoted(bytes), charset == null ? WITHOUT_CHARSET : charset, charset == null);
        }
        if (encoding.equals("B") || encoding.equals("BASE64") || parameters.contains("BASE64")) {
            try {
                byte[] decoded = Base64.getMimeDecoder().decode(bytes);
                return text(decoded, charset == null ? WITHOUT_CHARSET : charset, charset == null);
            } catch (IllegalArgumentException e) {
                throw new RefusedException(
                        Code.INVALID_TRANSACTION,
                        "the value of %s is no base64; correct it".formatted(name));
            }
        }
        if (charset == null || FoldedLines.isAscii(bytes)) {
            return new FoldedLines.Folded(line.number(), bytes, false).text();
        }
        return text(bytes.getBytes(StandardCharsets.ISO_8859_1), charset, true);
    }

    private static String parameter(List<String> parameters, String name) {
        for (String parameter : parameters) {
            if (parameter.startsWith(name)) {
                return parameter.substring(name.length()).replace("\"", "").strip();
            }
        }
        return "";
    }

    private static @Nullable Charset charset(String name, String charset) throws RefusedException {
        if (charset.isEmpty()) {
            return null;
        }
        try {
            return Charset.forName(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new RefusedException(
                    Code.NOT_TEXT,
                    "the value of %s is in '%s', a character set that is not known here; save the file as UTF-8"
                            .formatted(name, Text.shown(charset)));
        }
    }

    /** The text in UTF-8 if it may be that and is, or else in the other character set. */
    private static String text(byte[] bytes, Charset other, boolean maybeUtf8) {
        if (maybeUtf8) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException e) {
                // then it is the other one
            }
        }
        return new String(bytes, other);
    }

    /** Decodes quoted-printable; an encoded semicolon separates no parts. */
    private static byte[] unquoted(String bytes) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(bytes.length());
        for (int i = 0; i < bytes.length(); i++) {
            char c = bytes.charAt(i);
            int high = c == '=' && i + 2 < bytes.length() ? hex(bytes.charAt(i + 1)) : -1;
            int low = high < 0 ? -1 : hex(bytes.charAt(i + 2));
            if (low < 0) {
                plain.write(c);
                continue;
            }
            i += 2;
            int decoded = high * 16 + low;
            if (decoded == ';') {
                plain.write('\\');
            }
            plain.write(decoded);
        }
        return plain.toByteArray();
    }

    private static int hex(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }
}
