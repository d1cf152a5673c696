package org.dirsync.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dirsync.address.Code;
import org.dirsync.address.RefusedException;

/** Tells by its name and its first bytes what kind of file somebody sends. */
public final class FileKind {

    /** How many bytes of a file are looked at. */
    public static final int LOOKED_AT = 4 * 1024;

    private static final Pattern IMPORT_LINE =
            Pattern.compile("(?:[AMDRT] .*|[AMDRT]\t.*)", Pattern.DOTALL);

    private FileKind() {}

    /**
     * The format of a file.
     *
     * @param name the file's name, by whose ending it is known if its content leaves it open
     * @param head its first bytes, at most {@link #LOOKED_AT} of them
     * @throws RefusedException if it is certainly no address file (902), with what to do
     */
    public static AddressFormat of(String name, byte[] head) throws RefusedException {
        refuseOthers(head);
        String text = new String(head, TextCoding.ofHead(head)).strip();
        String begun = text.startsWith("\ufeff") ? text.substring(1).strip() : text;
        String folded = begun.toLowerCase(Locale.ROOT);
        Optional<AddressFormat> named = byEnding(name);
        if (folded.startsWith("begin:vcard")) {
            return AddressFormat.VCARD;
        }
        if (folded.startsWith("version:") || folded.startsWith("dn:")) {
            return AddressFormat.LDIF;
        }
        String line = begun.lines().findFirst().orElse("");
        if (named.isPresent()) {
            boolean table = named.get() == AddressFormat.IMPORT_FILE && isTable(line);
            return table ? AddressFormat.CSV : named.get();
        }
        if (begun.isEmpty()) {
            return AddressFormat.CSV;
        }
        if (IMPORT_LINE.matcher(line).matches()) {
            return AddressFormat.IMPORT_FILE;
        }
        if (line.indexOf(',') >= 0 || line.indexOf(';') >= 0 || isTable(line)) {
            return AddressFormat.CSV;
        }
        throw new RefusedException(
                Code.NOT_TEXT,
                "the file is none of CSV, LDIF, vCard and import file as far as can be seen; choose"
                        + " its format, or name it .csv, .ldif, .vcf or .txt");
    }

    /** Whether a text file begins as a table does. */
    private static boolean isTable(String line) {
        return line.toLowerCase(Locale.ROOT).startsWith("sep=")
                || (!IMPORT_LINE.matcher(line).matches() && CsvHeader.isHeader(line));
    }

    private static Optional<AddressFormat> byEnding(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return switch (folded.substring(folded.lastIndexOf('.') + 1)) {
            case "csv", "tsv", "tab" -> Optional.of(AddressFormat.CSV);
            case "ldif", "ldf" -> Optional.of(AddressFormat.LDIF);
            case "vcf", "vcard" -> Optional.of(AddressFormat.VCARD);
            case "txt", "imp", "import" -> Optional.of(AddressFormat.IMPORT_FILE);
            default -> Optional.empty();
        };
    }

    /**
     * Refuses what is certainly something else.
     *
     * @throws RefusedException if it is (902)
     */
    public static void refuseOthers(byte[] head) throws RefusedException {
        String what = "";
        if (begins(head, 'P', 'K', 3, 4)) {
            what = "a zip archive or a spreadsheet (xlsx, ods); save the sheet as CSV in UTF-8";
        } else if (begins(head, 0xd0, 0xcf, 0x11, 0xe0)) {
            what = "a document of Excel, Word or Outlook; save it as CSV in UTF-8";
        } else if (begins(head, 0x1f, 0x8b) || begins(head, 'B', 'Z', 'h')) {
            what = "compressed; unpack it first";
        } else if (begins(head, '7', 'z', 0xbc) || begins(head, 0xfd, '7', 'z')) {
            what = "compressed; unpack it first";
        } else if (begins(head, '%', 'P', 'D', 'F')) {
            what = "a PDF; export the list as CSV in UTF-8";
        } else if (begins(head, '<', '?', 'x', 'm', 'l') || begins(head, '<', '!')) {
            what = "XML or a web page; export the list as CSV, LDIF or vCard";
        }
        if (what.isEmpty() && isPicture(head)) {
            what = "a picture, not a text file; export the list as CSV, LDIF or vCard";
        }
        if (!what.isEmpty()) {
            throw new RefusedException(Code.NOT_TEXT, "the file is " + what);
        }
    }

    private static boolean isPicture(byte[] head) {
        return begins(head, 0x89, 'P', 'N', 'G')
                || begins(head, 0xff, 0xd8, 0xff)
                || begins(head, 'G', 'I', 'F', '8')
                || begins(head, 'I', 'I', '*', 0)
                || begins(head, 'M', 'M', 0, '*')
                || (begins(head, 'R', 'I', 'F', 'F')
                        && begins(Arrays.copyOfRange(head, 8, 12), 'W', 'E', 'B', 'P'));
    }

    private static boolean begins(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
