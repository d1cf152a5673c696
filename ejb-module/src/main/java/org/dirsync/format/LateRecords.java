package org.dirsync.format;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dirsync.address.Address;
import org.dirsync.address.Code;
import org.dirsync.address.Details;
import org.dirsync.address.Entry;
import org.dirsync.address.Members;
import org.dirsync.address.RefusedException;
import org.dirsync.address.Text;

/**
 * Records that wait for the end of the file, because only then all names are known by which they
 * call others. Neither they nor the names are held in memory beyond a bound.
 */
final class LateRecords implements Closeable {

    private static final int NAMES_AT_ONCE = 20_000;
    private static final long CHARACTERS_AT_ONCE = 8_000_000;
    private static final int MAX_SHOWN = 3;

    private final AddressSink sink;
    private final Spill spill = new Spill();
    private final MemberNames names = new MemberNames();
    private long count;

    /** Records that go to this sink. */
    LateRecords(AddressSink sink) {
        this.sink = sink;
    }

    /** Takes an address that other records may call by this name. */
    void name(String name, Address address) throws IOException {
        names.add(name, address.toString());
    }

    /**
     * Takes a record: hands it over at once if it names nobody that must be looked up, or else
     * keeps it.
     */
    void take(LateRecord record) throws IOException {
        if (record.names().isEmpty()) {
            handOver(record, Map.of());
        } else {
            record.write(spill);
            count++;
        }
    }

    /** Hands over what was kept; to be called at the end of the file. */
    void handOver() throws IOException {
        List<LateRecord> some = new ArrayList<>();
        Set<String> wanted = new HashSet<>();
        long size = 0;
        try (DataInputStream in = spill.read()) {
            for (long i = 0; i < count; i++) {
                LateRecord record = LateRecord.read(in);
                some.add(record);
                wanted.addAll(record.names());
                size += record.size();
                boolean full = wanted.size() >= NAMES_AT_ONCE || size >= CHARACTERS_AT_ONCE;
                if (full || i + 1 == count) {
                    Map<String, String> found = names.find(wanted);
                    some.forEach(one -> handOver(one, found));
                    some.clear();
                    wanted.clear();
                    size = 0;
                }
            }
        }
    }

    private void handOver(LateRecord record, Map<String, String> found) {
        Map<String, String> missing = new LinkedHashMap<>();
        List<PromptChange> changes = new ArrayList<>();
        for (LateRecord.Edit edit : record.edits()) {
            List<String> values = new ArrayList<>(edit.values().size());
            for (GroupMember member : edit.values()) {
                String address = address(member, found);
                if (address.isEmpty()) {
                    missing.put(member.name(), member.shown());
                } else {
                    values.add(address);
                }
            }
            if (edit.values().isEmpty() || !values.isEmpty()) {
                changes.add(new PromptChange(edit.how(), edit.prompt(), values));
            }
        }
        String target = address(record.target(), found);
        try {
            if (target.isEmpty()) {
                throw new RefusedException(
                        Code.ADDRESS_EXPECTED,
                        ("'%s' tells no address, and its record does not stand in this file; name"
                                        + " the entry by its mail, or give all of it")
                                .formatted(Text.shown(record.target().shown())));
            }
            if (!missing.isEmpty()) {
                refuse(record, missing);
            }
            if (record.group() != null) {
                sink.take(group(record, record.group(), changes));
            } else if (!changes.isEmpty() || record.hidden() != null) {
                sink.take(
                        new Transaction.Modify(
                                record.line(),
                                "",
                                Address.trusted(target),
                                null,
                                null,
                                new DetailsChange.Parts(changes),
                                record.hidden()));
            }
        } catch (RefusedException e) {
            Named named = target.isEmpty() ? Named.UNKNOWN : Named.of(Address.trusted(target));
            sink.refuse(LineRefusal.of(record.line(), e, named));
        }
    }

    private static String address(GroupMember member, Map<String, String> found) {
        return member.address().isEmpty()
                ? found.getOrDefault(member.name(), "")
                : member.address();
    }

    private static Transaction group(LateRecord record, Entry group, List<PromptChange> changes)
            throws RefusedException {
        Map<String, String> details = new LinkedHashMap<>(group.details().asMap());
        for (PromptChange change : changes) {
            change.applyTo(details);
        }
        Entry whole = new Entry(group.address(), group.name(), Details.of(details), group.hidden());
        Given given =
                changes.isEmpty() ? record.given() : record.given().with(Set.of(Members.PROMPT));
        return record.add()
                ? new Transaction.Add(record.line(), whole, given)
                : new Transaction.Put(record.line(), whole, given);
    }

    private void refuse(LateRecord record, Map<String, String> missing) {
        List<String> shown =
                missing.values().stream()
                        .limit(MAX_SHOWN)
                        .map(one -> "'" + Text.shown(one) + "'")
                        .toList();
        String more =
                missing.size() > MAX_SHOWN
                        ? " and %,d more".formatted(missing.size() - MAX_SHOWN)
                        : "";
        sink.refuse(
                new LineRefusal(
                        record.line(),
                        Code.PASSED_OVER,
                        ("the members %s%s of '%s' have no address in this file, so the group is"
                                        + " taken without them")
                                .formatted(
                                        String.join(", ", shown),
                                        more,
                                        Text.shown(record.target().shown())),
                        Named.NOBODY));
    }

    @Override
    public void close() throws IOException {
        try {
            spill.close();
        } finally {
            names.close();
        }
    }
}
