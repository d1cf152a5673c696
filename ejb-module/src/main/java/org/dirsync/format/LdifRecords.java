package org.dirsync.format;

import java.io.IOException;
import org.dirsync.address.Address;
import org.dirsync.address.Code;
import org.dirsync.address.Entry;
import org.dirsync.address.RefusedException;
import org.dirsync.address.Text;
import org.jspecify.annotations.Nullable;

/** What the records of one LDIF file ask for. */
final class LdifRecords {

    private final ImportLimits limits;
    private final AddressSink sink;
    private final LateRecords late;
    private final DroppedAttributes dropped = new DroppedAttributes();

    /** Hands what the records say to the sink, except what exceeds the limits. */
    LdifRecords(ImportLimits limits, AddressSink sink, LateRecords late) {
        this.limits = limits;
        this.sink = sink;
        this.late = late;
    }

    /** Takes a whole record. */
    void take(LdifRecord record) throws IOException {
        if (record.isEmpty()) {
            return;
        }
        switch (record.changeType()) {
            case "", "add" -> entry(record, record.changeType().equals("add"));
            case "delete" -> change(record, this::delete);
            case "modify" -> change(record, one -> late.take(LdifChange.of(one, dropped)));
            default -> change(record, LdifRecords::other);
        }
    }

    /** Tells the sink which attributes were left out; to be called at the end of the file. */
    void end() {
        dropped.handOver(sink);
    }

    private void entry(LdifRecord record, boolean add) throws IOException {
        LdifPerson person = new LdifPerson(record, limits, dropped);
        if (person.isBase() && record.fault() == null) {
            return;
        }
        try {
            if (record.fault() == null) {
                mustBeNamed(record);
            }
            LateRecord read = person.read(add);
            Entry entry = read.group();
            if (entry != null) {
                late.name(LdapName.key(record.name()), entry.address());
            }
            late.take(read);
        } catch (RefusedException e) {
            Named named = record.isNamed() || record.isOfUse() ? person.named() : Named.NOBODY;
            named = record.isSeveral() ? Named.UNKNOWN : named;
            for (Address address : named.addresses()) {
                late.name(LdapName.key(record.name()), address);
            }
            sink.refuse(LineRefusal.of(person.line(), e, named));
        }
    }

    private static void mustBeNamed(LdifRecord record) throws RefusedException {
        if (!record.isNamed()) {
            throw new RefusedException(
                    Code.INVALID_TRANSACTION,
                    "the record does not begin with 'dn:'; give the name of the entry");
        }
    }

    private interface Step {
        void take(LdifRecord record) throws RefusedException, IOException;
    }

    private void change(LdifRecord record, Step step) throws IOException {
        try {
            if (record.fault() != null) {
                throw record.fault();
            }
            mustBeNamed(record);
            step.take(record);
        } catch (RefusedException e) {
            long line = record.fault() == null ? record.line() : record.faultLine();
            sink.refuse(LineRefusal.of(line, e, named(record)));
        }
    }

    private static Named named(LdifRecord record) {
        @Nullable Address address;
        try {
            address = LdifChange.address(record.name());
        } catch (RefusedException e) {
            address = null;
        }
        return address == null || record.isSeveral() ? Named.UNKNOWN : Named.of(address);
    }

    private void delete(LdifRecord record) throws RefusedException {
        Address address = LdifChange.address(record.name());
        if (address == null) {
            throw new RefusedException(
                    Code.ADDRESS_EXPECTED,
                    "'%s' does not tell which address goes; name the entry by its mail"
                            .formatted(Text.shown(record.name())));
        }
        sink.take(new Transaction.Delete(record.line(), "", address));
    }

    private static void other(LdifRecord record) throws RefusedException {
        throw new RefusedException(
                Code.INVALID_TRANSACTION,
                "a change of type '%s' does not give the whole entry; give it, without a type"
                        .formatted(Text.shown(record.changeType())));
    }
}
