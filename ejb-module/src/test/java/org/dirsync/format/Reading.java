package org.dirsync.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dirsync.address.Address;
import org.dirsync.address.Code;
import org.dirsync.address.Details;
import org.dirsync.address.Entry;
import org.dirsync.address.RefusedException;

/** What came out of reading a file. */
final class Reading implements AddressSink {

    final List<Transaction> taken = new ArrayList<>();
    final List<LineRefusal> refused = new ArrayList<>();

    static Reading of(AddressFormat format, String... lines) throws FileRefusedException {
        return of(format, ImportLimits.DEFAULT, String.join("\n", lines));
    }

    static Reading of(AddressFormat format, ImportLimits limits, String text)
            throws FileRefusedException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return of(format.reader(limits), new ByteArrayInputStream(bytes));
    }

    static Reading of(AddressFormat format, byte[] bytes) throws FileRefusedException {
        return of(format.reader(ImportLimits.DEFAULT), new ByteArrayInputStream(bytes));
    }

    static Reading of(AddressReader reader, InputStream in) throws FileRefusedException {
        Reading reading = new Reading();
        try {
            reader.read(in, reading);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return reading;
    }

    static Entry entry(String address, String name, String... details) {
        try {
            return Entry.of(
                    Address.parse(address), name, Details.parse(String.join("\n", details)), false);
        } catch (RefusedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void take(Transaction transaction) {
        taken.add(transaction);
    }

    @Override
    public void refuse(LineRefusal refusal) {
        refused.add(refusal);
    }

    /** The entries that were put or added. */
    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (Transaction transaction : taken) {
            if (transaction instanceof Transaction.Put put) {
                entries.add(put.entry());
            } else if (transaction instanceof Transaction.Add add) {
                entries.add(add.entry());
            }
        }
        return entries;
    }

    /** The refusals as {@code line:number}. */
    List<String> refusals() {
        return refused.stream().map(r -> r.line() + ":" + r.code().number()).toList();
    }

    /** Whom a refusal names, in words. */
    static String names(Named named) {
        if (!named.known()) {
            return "UNKNOWN";
        }
        List<String> names = named.addresses().stream().map(Address::toString).toList();
        return names.isEmpty() ? "NOBODY" : String.join(" ", names);
    }

    Code onlyCode() {
        if (refused.size() != 1) {
            throw new AssertionError("not one refusal: " + refused);
        }
        return refused.get(0).code();
    }
}
