package org.dirsync.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.dirsync.address.Code;
import org.dirsync.address.RefusedException;
import org.dirsync.address.Text;
import org.dirsync.format.LdapAttributes.Meaning;
import org.dirsync.format.LdapAttributes.Use;
import org.jspecify.annotations.Nullable;

/**
 * One record of an LDIF file, put together from its lines without the attributes that are not
 * needed; pictures and keys leave no trace but their names. After the first fault the rest is read
 * all the same, to know whom the record names.
 */
final class LdifRecord {

    /** The most characters of a record that are held, without the members of a group. */
    static final int MAX_LENGTH = 256 * 1024;

    /** The most characters of the members of a group that are held. */
    static final int MAX_MEMBERS = 8 * 1024 * 1024;

    /**
     * A value.
     *
     * @param line where it begins
     * @param attribute the name of its attribute, without options; a hyphen alone is one too
     * @param meaning what the attribute means
     * @param text the value; of an attribute without a meaning, nothing
     */
    record Value(long line, String attribute, Meaning meaning, String text) {}

    private static final int MAX_DROPPED = 500;
    private static final String CHANGE_TYPE = "changetype";
    private static final String HYPHEN = "-";

    private final long line;
    private final List<Value> values = new ArrayList<>();
    private String name = "";
    private String changeType = "";
    private boolean named;
    private boolean empty = true;
    private int size;
    private int memberSize;
    private int dropped;
    private @Nullable RefusedException fault;
    private long faultLine;
    private boolean several;

    LdifRecord(long line) {
        this.line = line;
    }

    /** Takes the next line of the record. */
    void add(FoldedLines.Folded next) throws FileRefusedException {
        String bytes = next.bytes();
        if (bytes.startsWith("#") || bytes.startsWith("version:")) {
            next.text();
            return;
        }
        empty = false;
        int colon = bytes.indexOf(':');
        try {
            if (bytes.equals(HYPHEN)) {
                keep(new Value(next.number(), HYPHEN, LdapAttributes.NONE, ""), 1);
                return;
            }
            if (colon < 0) {
                String text = next.text();
                throw next.cut() ? LineReader.tooLong() : noAttribute(text);
            }
            read(next, colon);
        } catch (RefusedException e) {
            if (e instanceof FileRefusedException whole) {
                throw whole;
            }
            refuse(next.number(), e);
        }
    }

    private void read(FoldedLines.Folded next, int colon) throws RefusedException {
        String attribute = next.bytes().substring(0, colon).strip();
        int option = attribute.indexOf(';');
        attribute = option < 0 ? attribute : attribute.substring(0, option).strip();
        boolean structure = isStructure(attribute);
        Meaning meaning = LdapAttributes.of(attribute);
        if (meaning.use() == Use.NONE && !structure && FoldedLines.isAscii(attribute)) {
            keepName(new Value(next.number(), attribute, meaning, ""));
            return;
        }
        String text = next.text();
        if (next.cut()) {
            throw LineReader.tooLong();
        }
        String value = value(attribute, text.substring(text.indexOf(':') + 1));
        if (structure) {
            structure(next.number(), attribute.toLowerCase(Locale.ROOT), value);
        } else {
            keep(new Value(next.number(), attribute, meaning, value), text.length());
        }
    }

    private static boolean isStructure(String attribute) {
        return attribute.equalsIgnoreCase("dn")
                || attribute.equalsIgnoreCase(CHANGE_TYPE)
                || attribute.equalsIgnoreCase("add")
                || attribute.equalsIgnoreCase("delete")
                || attribute.equalsIgnoreCase("replace");
    }

    private void structure(long number, String attribute, String value) throws RefusedException {
        if (attribute.equals(CHANGE_TYPE)) {
            changeType = value.toLowerCase(Locale.ROOT);
        } else if (!attribute.equals("dn")) {
            keep(new Value(number, attribute, LdapAttributes.NONE, value), value.length());
        } else if (named) {
            several = true;
            throw new RefusedException(
                    Code.INVALID_TRANSACTION,
                    "a second 'dn:' in one record, of '%s'; put an empty line before it"
                            .formatted(Text.shown(value)));
        } else {
            named = values.stream().noneMatch(one -> one.meaning().use() != Use.NONE);
            name = value;
        }
    }

    private void keep(Value value, int length) throws RefusedException {
        boolean member = isMember(value);
        if (!member && length > LineReader.MAX_VALUES) {
            throw LineReader.tooLong(LineReader.MAX_VALUES);
        }
        int most = member ? MAX_MEMBERS : MAX_LENGTH;
        int held = (member ? memberSize : size) + length;
        if (held > most) {
            throw new RefusedException(
                    Code.LIMIT_EXCEEDED,
                    "the record has more than %d characters; shorten it".formatted(most));
        }
        memberSize = member ? held : memberSize;
        size = member ? size : held;
        values.add(value);
    }

    /** Whether a value names members: one, or all of them as a detail. */
    private static boolean isMember(Value value) {
        return value.meaning().use() == Use.MEMBER
                || value.meaning().use() == Use.MEMBER_MAIL
                || LdifPerson.isMembers(value.text());
    }

    /** Keeps the name of an attribute that means nothing, as far as there are not too many. */
    private void keepName(Value value) {
        if (dropped < MAX_DROPPED && value.attribute().length() <= MAX_DROPPED) {
            dropped++;
            values.add(value);
        }
    }

    private static RefusedException noAttribute(String text) {
        return new RefusedException(
                Code.INVALID_TRANSACTION,
                "'%s' is not 'attribute: value'; correct the line".formatted(Text.shown(text)));
    }

    /** The value after the first colon. */
    private static String value(String attribute, String rest) throws RefusedException {
        if (rest.startsWith("<")) {
            throw new RefusedException(
                    Code.INVALID_TRANSACTION,
                    "values are never fetched from a URL; put the value of %s into the file"
                            .formatted(Text.shown(attribute)));
        }
        if (!rest.startsWith(":")) {
            return rest.strip();
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(rest.substring(1).strip());
        } catch (IllegalArgumentException e) {
            throw new RefusedException(
                    Code.INVALID_TRANSACTION,
                    ("the value of %s is no base64, as its two colons say; correct it, or write"
                                    + " one colon before plain text")
                            .formatted(Text.shown(attribute)));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .strip();
        } catch (CharacterCodingException e) {
            throw new RefusedException(
                    Code.NOT_TEXT,
                    "the value of %s is not UTF-8; correct it".formatted(Text.shown(attribute)));
        }
    }

    private void refuse(long number, RefusedException e) {
        if (fault == null) {
            fault = e;
            faultLine = number;
        }
    }

    /** Where it begins. */
    long line() {
        return line;
    }

    /** Why it cannot be read, or null. */
    @Nullable RefusedException fault() {
        return fault;
    }

    /** Whether it is more than one record, of which no empty line tells the first. */
    boolean isSeveral() {
        return several;
    }

    /** Where the fault is. */
    long faultLine() {
        return faultLine;
    }

    /** Whether it says nothing at all, or only the version of the file. */
    boolean isEmpty() {
        return empty;
    }

    /** Whether it begins with the name of an entry, as every record must. */
    boolean isNamed() {
        return named;
    }

    /** The name of the entry; empty if there is none. */
    String name() {
        return name;
    }

    /** What kind of change it is, in small letters; empty for an entry. */
    String changeType() {
        return changeType;
    }

    /** The values in their order. */
    List<Value> values() {
        return values;
    }

    /** Whether any of its attributes means something. */
    boolean isOfUse() {
        return values.stream().anyMatch(value -> value.meaning().use() != Use.NONE);
    }
}
