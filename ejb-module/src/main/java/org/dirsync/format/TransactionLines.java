package org.dirsync.format;

import org.dirsync.address.Code;
import org.dirsync.address.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Puts lines together to transactions, by the grammar of the import file (Q96001, Q118447,
 * Q131151), whether they stand in a file or in a message.
 *
 * <pre>
 * A Martin, Robert                 PCM:NORTHWIND/LONDON/RMARTIN
 * - Phone:/(206) 555-0100
 * - City//State:/London
 * M Martin, Robert                 PCM:NORTHWIND/LONDON/RMARTIN
 *   Martin, Bob                    PCM:NORTHWIND/LONDON/BMARTIN
 * D Martin, Bob                    PCM:NORTHWIND/LONDON/BMARTIN
 * R PCM:NORTHWIND/LONDON
 * T PCM:NORTHWIND/LONDON
 *  Phone:~20~25~A~~
 * </pre>
 *
 * <p>Name and address stand in their columns or are separated by tabs; after another tab, {@code H}
 * marks a hidden entry and {@code V} one that is not. Codes and types may be in small letters
 * (Q157712), detail lines may be indented (Q159308), blank lines mean nothing (Q159294).
 *
 * <p>Every line that begins a transaction has one outcome at the sink, in order: the transaction,
 * or the first reason why it is refused (Q156729, Q194819). A refusal spoils no other transaction
 * (Q104687). Lines that belong to a refused transaction are passed over.
 */
public final class TransactionLines {

    private static final String END_OF_DOS_FILE = "\u001a";

    private final ImportLimits limits;
    private final AddressSink sink;
    private @Nullable PendingTransaction pending;
    private boolean passingOver;

    /** Hands what the lines say to the sink, except what exceeds the limits. */
    public TransactionLines(ImportLimits limits, AddressSink sink) {
        this.limits = limits;
        this.sink = sink;
    }

    /**
     * Takes the next line.
     *
     * @param number what the outcome is to carry as its line; a message may give the number of the
     *     transaction instead
     * @param text the line without its end, and in a message without the number before the code
     */
    public void line(long number, String text) {
        if (meansNothing(text)) {
            return;
        }
        if (!continues(text)) {
            end();
            begin(number, text);
            return;
        }
        if (passingOver) {
            return;
        }
        if (pending == null) {
            refuse(
                    number,
                    new RefusedException(
                            Code.INVALID_CHARACTER,
                            "the line follows no transaction; begin with A, M, D, R or T"),
                    text.stripLeading().startsWith("-")
                            ? Named.NOBODY
                            : PendingTransaction.named(text));
            return;
        }
        try {
            if (text.startsWith("-")) {
                pending.detail(text);
            } else {
                pending.indented(text);
            }
        } catch (RefusedException e) {
            refuse(number, e, pending.named());
        }
    }

    /** Takes notice of a line that is too long to be read, of which this is the beginning. */
    public void tooLong(long number, String start) {
        if (!continues(start)) {
            end();
        }
        if (!passingOver) {
            PendingTransaction begun = pending;
            refuse(number, LineReader.tooLong(), begun == null ? Named.UNKNOWN : begun.named());
        }
    }

    /** Hands over the last transaction; to be called after the last line. */
    public void end() {
        PendingTransaction last = pending;
        pending = null;
        passingOver = false;
        if (last == null) {
            return;
        }
        try {
            sink.take(last.finished());
        } catch (RefusedException e) {
            sink.refuse(LineRefusal.of(last.line(), e, last.named()));
        }
    }

    private void begin(long number, String text) {
        try {
            pending = PendingTransaction.begin(number, text, limits);
        } catch (RefusedException e) {
            refuse(number, e, PendingTransaction.named(text));
        }
    }

    private void refuse(long number, RefusedException e, Named named) {
        pending = null;
        passingOver = true;
        sink.refuse(LineRefusal.of(number, e, named));
    }

    static boolean meansNothing(String text) {
        return text.isBlank() || text.equals(END_OF_DOS_FILE);
    }

    private static boolean continues(String text) {
        return !text.isEmpty() && " \t-".indexOf(text.charAt(0)) >= 0;
    }
}
