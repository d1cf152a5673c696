package org.dirsync.message;

import java.util.ArrayList;
import java.util.List;
import org.dirsync.address.Address;
import org.dirsync.address.Code;
import org.dirsync.address.Details;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.Refusal;
import org.dirsync.address.RefusedException;
import org.dirsync.list.Change;
import org.dirsync.list.Unread;
import org.jspecify.annotations.Nullable;

/**
 * The lines of the {@code [DIRSYNC-TRANSACTIONS]} section.
 *
 * <p>A change is {@code number code<TAB>full name<TAB>TYPE:address[<TAB>origin[<TAB>H]]}, with code
 * {@code A} for an entry as it now is (the receiver decides whether that is an addition or a
 * modification) and {@code D} for a deleted one; its detail lines follow, {@code - Prompt:/value}.
 * An empty origin is that of the line before. {@code H} marks a hidden entry.
 */
final class TransactionText {

    /**
     * What was read.
     *
     * @param changes the changes, in the order of their numbers
     * @param unread whom the others name
     */
    record Read(List<Change> changes, Unread unread) {}

    private TransactionText() {}

    static String write(List<Change> changes) {
        StringBuilder text = new StringBuilder(changes.size() * 160);
        PostofficeName origin = null;
        for (Change change : changes) {
            Entry entry = change.entry();
            text.append(change.number()).append(' ').append(entry == null ? 'D' : 'A').append('\t');
            if (entry != null) {
                text.append(entry.name());
            }
            text.append('\t').append(entry == null ? change.address() : entry.address());
            boolean hidden = entry != null && entry.hidden();
            boolean sameOrigin = change.origin().equals(origin);
            if (!sameOrigin || hidden) {
                text.append('\t').append(sameOrigin ? "" : change.origin().toString());
            }
            if (hidden) {
                text.append("\tH");
            }
            text.append('\n');
            origin = change.origin();
            if (entry != null && !entry.details().isEmpty()) {
                text.append("- ").append(entry.details().text().replace("\n", "\n- ")).append('\n');
            }
        }
        return text.toString();
    }

    /**
     * Reads the rest of the lines; a transaction that cannot be taken is refused alone.
     *
     * @throws RefusedException if there are too many (166)
     */
    static Read read(Lines lines, List<LineRefusal> refused) throws RefusedException {
        int unnamed = 0;
        boolean unknown = false;
        List<Address> named = new ArrayList<>();
        int last = 0;
        List<Change> changes = new ArrayList<>();
        PostofficeName origin = null;
        StringBuilder details = new StringBuilder();
        String line = lines.next();
        while (line != null) {
            int number = lines.number();
            String head = line;
            details.setLength(0);
            line = lines.next();
            while (line != null && (line.startsWith("- ") || line.isBlank())) {
                if (!line.isBlank()) {
                    details.append(details.isEmpty() ? "" : "\n").append(line, 2, line.length());
                }
                line = lines.next();
            }
            if (head.isBlank()) {
                continue;
            }
            if (changes.size() == MessageText.MAX_TRANSACTIONS) {
                throw Lines.tooMany("transactions", MessageText.MAX_TRANSACTIONS);
            }
            try {
                Change change = change(head, details.toString(), origin, changes);
                changes.add(change);
                origin = change.origin();
            } catch (RefusedException e) {
                Address address = named(head);
                if (address == null || named.size() == MessageText.MAX_TRANSACTIONS) {
                    unknown = true;
                } else {
                    named.add(address);
                }
                if (refused.size() < MessageText.MAX_REFUSED_LINES) {
                    refused.add(new LineRefusal(number, e.refusal()));
                } else {
                    unnamed++;
                    last = number;
                }
            }
        }
        if (unnamed > 0) {
            refused.set(refused.size() - 1, andMore(last, unnamed + 1));
        }
        return new Read(changes, new Unread(named, unknown));
    }

    /** Whom a line names that cannot be taken, or null if that cannot be told. */
    private static @Nullable Address named(String line) {
        List<String> fields = fields(line, 0);
        try {
            return fields.size() < 3 ? null : Address.parse(fields.get(2));
        } catch (RefusedException e) {
            return null;
        }
    }

    private static LineRefusal andMore(int line, int more) {
        return new LineRefusal(
                line,
                new Refusal(
                        Code.INVALID_TRANSACTION,
                        "and %d more lines, up to this one, were refused".formatted(more)));
    }

    private static Change change(
            String line, String details, @Nullable PostofficeName before, List<Change> earlier)
            throws RefusedException {
        int space = line.indexOf(' ');
        if (space <= 0 || line.length() < space + 3 || line.charAt(space + 2) != '\t') {
            throw new RefusedException(
                    Code.INVALID_TRANSACTION,
                    "a transaction is 'number code<TAB>name<TAB>address'; correct the line");
        }
        long number = number(line.substring(0, space));
        if (!earlier.isEmpty() && number <= earlier.get(earlier.size() - 1).number()) {
            throw new RefusedException(
                    Code.INVALID_TRANSACTION,
                    "number " + number + " does not come after the line before; sort the lines");
        }
        char code = line.charAt(space + 1);
        List<String> fields = fields(line, space + 3);
        if (fields.size() < 2) {
            throw new RefusedException(Code.ADDRESS_EXPECTED, "the line has no address; add it");
        }
        String named = fields.size() > 2 ? fields.get(2) : "";
        PostofficeName origin = named.isEmpty() ? before : PostofficeName.parse(named);
        if (origin == null) {
            throw new RefusedException(
                    Code.INVALID_TRANSACTION, "the first line has no origin; add it");
        }
        Address address = Address.parse(fields.get(1));
        boolean hidden = fields.size() > 3 && fields.get(3).equals("H");
        return switch (code) {
            case 'A', 'M' ->
                    Change.put(
                            number,
                            origin,
                            Entry.of(address, fields.get(0), Details.parse(details), hidden));
            case 'D' -> Change.removed(number, origin, address);
            default ->
                    throw new RefusedException(
                            Code.INVALID_COMMAND,
                            "'" + code + "' is none of A, M, D; correct the line");
        };
    }

    private static long number(String text) throws RefusedException {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new RefusedException(
                    Code.INVALID_TRANSACTION, "the line does not start with a number");
        }
    }

    private static List<String> fields(String line, int from) {
        List<String> fields = new ArrayList<>(4);
        int start = from;
        for (int tab = line.indexOf('\t', start); tab >= 0; tab = line.indexOf('\t', start)) {
            fields.add(line.substring(start, tab));
            start = tab + 1;
        }
        fields.add(line.substring(start));
        return fields;
    }
}
