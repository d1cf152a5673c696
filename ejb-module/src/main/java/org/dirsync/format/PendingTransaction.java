package org.dirsync.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dirsync.address.Address;
import org.dirsync.address.AddressType;
import org.dirsync.address.Code;
import org.dirsync.address.Details;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.address.Template;
import org.dirsync.address.Text;
import org.jspecify.annotations.Nullable;

/** A transaction whose lines are still being read. */
final class PendingTransaction {

    private static final char COMMENT = '#';

    private final long line;
    private final char code;
    private final ImportLimits limits;
    private final Map<String, String> details = new LinkedHashMap<>();
    private final List<Template.Prompt> prompts = new ArrayList<>();
    private AddressType type = AddressType.PCM;
    private @Nullable PostofficeName postoffice;
    private String name = "";
    private @Nullable Address address;
    private @Nullable Columns second;
    private @Nullable Boolean hidden;
    private boolean secondUnread;
    private boolean detailed;
    private int size;

    private PendingTransaction(long line, char code, ImportLimits limits) {
        this.line = line;
        this.code = code;
        this.limits = limits;
    }

    /** Reads a first line. */
    static PendingTransaction begin(long line, String text, ImportLimits limits)
            throws RefusedException {
        char first = text.charAt(0);
        char code = Character.toUpperCase(first);
        if (!Character.isLetter(first)) {
            throw new RefusedException(
                    Code.INVALID_CHARACTER,
                    "'%s' begins no line; begin with A, M, D, R, T, '-' or a blank"
                            .formatted(Text.shown(text.substring(0, 1))));
        }
        if (text.length() > 1 && text.charAt(1) != ' ' && text.charAt(1) != '\t') {
            throw new RefusedException(
                    Code.SEPARATOR_EXPECTED,
                    "column 2 of '%s' is no blank; put a blank or a tab after the transaction"
                            .formatted(Text.shown(text)));
        }
        if ("AMDRT".indexOf(code) < 0) {
            throw new RefusedException(
                    Code.INVALID_COMMAND,
                    "'%s' is no transaction; use A, M, D, R or T".formatted(first));
        }
        PendingTransaction pending = new PendingTransaction(line, code, limits);
        if (code == 'R' || code == 'T') {
            pending.readScope(text.substring(1).strip());
        } else {
            pending.readColumns(Columns.of(text));
        }
        return pending;
    }

    private void readScope(String scope) throws RefusedException {
        if (scope.isEmpty()) {
            throw new RefusedException(
                    Code.ADDRESS_EXPECTED, "whose list is missing; write TYPE:NETWORK/POSTOFFICE");
        }
        int colon = scope.indexOf(':');
        type = colon < 0 ? AddressType.PCM : AddressType.parse(scope.substring(0, colon).strip());
        if (!limits.takes(type)) {
            throw new RefusedException(
                    Code.UNKNOWN_TYPE, "the address type %s is not taken here".formatted(type));
        }
        String named = scope.substring(colon + 1).strip();
        postoffice = named.isEmpty() ? null : PostofficeName.parse(named);
    }

    private void readColumns(Columns columns) throws RefusedException {
        name = columns.name();
        if (name.isEmpty() && columns.address().isEmpty()) {
            throw new RefusedException(
                    Code.NAME_ENDS, "the line has neither full name nor address; add them");
        }
        if (!columns.address().isEmpty()) {
            address =
                    code == 'A'
                            ? AddressText.parse(columns.address())
                            : AddressText.existing(columns.address());
        }
        readMark(columns.mark());
    }

    private void readMark(String mark) {
        if (!mark.isEmpty()) {
            hidden = mark.equals(Columns.HIDDEN);
        }
    }

    long line() {
        return line;
    }

    /**
     * Whom a line names that begins no transaction as it is: the entry with its address, if it can
     * be read; whole lists, prompts and comments name nobody.
     */
    static Named named(String text) {
        char code = Character.toUpperCase(text.charAt(0));
        boolean followed = text.length() > 1 && Character.isWhitespace(text.charAt(1));
        if (code == COMMENT || (followed && (code == 'R' || code == 'T'))) {
            return Named.NOBODY;
        }
        try {
            String found = Columns.of(text).address();
            return found.isEmpty() ? Named.UNKNOWN : Named.of(AddressText.parse(found));
        } catch (RefusedException e) {
            return Named.UNKNOWN;
        }
    }

    /** Whom its lines name so far. */
    Named named() {
        if (code == 'R' || code == 'T') {
            return Named.NOBODY;
        }
        if (address == null || secondUnread) {
            return Named.UNKNOWN;
        }
        if (second == null || second.address().isEmpty()) {
            return Named.of(address);
        }
        try {
            return Named.of(address, AddressText.parse(second.address()));
        } catch (RefusedException e) {
            return Named.UNKNOWN;
        }
    }

    /** Reads a line that begins with a blank. */
    void indented(String text) throws RefusedException {
        if (code == 'T') {
            prompts.add(Template.Prompt.parse(text));
            grow(text);
        } else if (text.stripLeading().startsWith("-")) {
            detail(text);
        } else if (code == 'M' && second == null && !detailed) {
            secondUnread = true;
            second = Columns.ofSecond(text);
            secondUnread = false;
            readMark(second.mark());
        } else {
            throw new RefusedException(
                    Code.INVALID_CHARACTER,
                    "'%s' continues no transaction; begin details with '-', the next with its code"
                            .formatted(Text.shown(text.strip())));
        }
    }

    /** Reads a line that begins with a hyphen. */
    void detail(String text) throws RefusedException {
        if (code == 'R' || code == 'T') {
            throw new RefusedException(
                    Code.INVALID_TRANSACTION,
                    "details belong to A and M; begin the prompts of T with a blank");
        }
        grow(text);
        detailed = true;
        Map<String, String> one = new LinkedHashMap<>();
        Details.readLine(text.stripLeading().substring(1).strip(), one);
        for (Map.Entry<String, String> value : one.entrySet()) {
            if (details.put(value.getKey().strip(), Text.oneLine(value.getValue())) != null) {
                throw new RefusedException(
                        Code.INVALID_TRANSACTION,
                        "the prompt '%s' stands twice; remove one"
                                .formatted(Text.shown(value.getKey())));
            }
        }
    }

    private void grow(String text) throws RefusedException {
        size += text.length();
        if (size > LineReader.MAX_LINE) {
            throw new RefusedException(
                    Code.LIMIT_EXCEEDED,
                    "the transaction has more than %d characters; shorten it"
                            .formatted(LineReader.MAX_LINE));
        }
    }

    /** What all lines together say. */
    Transaction finished() throws RefusedException {
        return switch (code) {
            case 'A' -> add();
            case 'M' -> modify();
            case 'D' -> new Transaction.Delete(line, name, address);
            case 'R' -> new Transaction.Replace(line, type, postoffice);
            default -> new Transaction.Prompts(line, type, postoffice, Template.of(prompts));
        };
    }

    private Transaction add() throws RefusedException {
        Entry entry = entry();
        Given said = Given.by(entry.details(), hidden != null);
        return new Transaction.Add(line, entry, said);
    }

    private Entry entry() throws RefusedException {
        if (address == null) {
            throw new RefusedException(
                    Code.ADDRESS_EXPECTED,
                    "the address is missing; put it into column 34 or after a tab");
        }
        boolean isHidden = hidden != null && hidden;
        return limits.checked(Entry.of(address, name, Details.of(details), isHidden));
    }

    private Transaction modify() throws RefusedException {
        String newName = address == null ? "" : name;
        Address newAddress = null;
        if (second != null) {
            newName = second.name();
            newAddress =
                    second.address().isEmpty()
                            ? null
                            : limits.checked(AddressText.parse(second.address()));
        }
        return new Transaction.Modify(
                line,
                name,
                address,
                newName.isEmpty()
                        ? null
                        : limits.checkedName(Text.cleaned("the full name", newName)),
                newAddress,
                detailed ? new DetailsChange.Whole(Details.of(details).cleaned()) : null,
                hidden);
    }
}
