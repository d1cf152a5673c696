package org.dirsync.format;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dirsync.address.Address;
import org.dirsync.address.Details;
import org.dirsync.address.Entry;
import org.dirsync.address.Members;
import org.jspecify.annotations.Nullable;

/**
 * A record that names others by what stands elsewhere in the file: a group by its members, or a
 * change of an entry by the entry's name.
 *
 * @param line where it begins
 * @param add whether a group must be new
 * @param group the group without its members; null if the record is a change
 * @param given what the group speaks of
 * @param target the entry that is changed; of a group, the group
 * @param hidden whether the changed entry is hidden from now on; null if it stays as it is
 * @param edits what becomes of members, and of details that a change is about
 */
record LateRecord(
        long line,
        boolean add,
        @Nullable Entry group,
        Given given,
        GroupMember target,
        @Nullable Boolean hidden,
        List<Edit> edits) {

    /** A {@link PromptChange} whose values may have to be looked up. */
    record Edit(PromptChange.How how, String prompt, List<GroupMember> values) {}

    /**
     * A record of a whole entry.
     *
     * @param shown what the file calls it
     * @param members the members of a group; none leaves those that the entry has
     */
    static LateRecord of(
            long line,
            boolean add,
            Entry entry,
            Given given,
            String shown,
            List<GroupMember> members) {
        return new LateRecord(
                line,
                add,
                entry,
                given,
                new GroupMember(entry.address().toString(), "", shown),
                null,
                members.isEmpty()
                        ? List.of()
                        : List.of(new Edit(PromptChange.How.REPLACE, Members.PROMPT, members)));
    }

    /** The names that must be looked up. */
    Set<String> names() {
        if (edits.isEmpty() && target.name().isEmpty()) {
            return Set.of();
        }
        Set<String> names = new LinkedHashSet<>();
        Stream.concat(Stream.of(target), edits.stream().flatMap(edit -> edit.values().stream()))
                .map(GroupMember::name)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names;
    }

    /** About how many characters it holds. */
    long size() {
        long size = group == null ? 0 : group.details().text().length();
        for (Edit edit : edits) {
            for (GroupMember value : edit.values()) {
                size += value.address().length() + value.name().length() + value.shown().length();
            }
        }
        return size;
    }

    /** Appends the record. */
    void write(Spill to) throws IOException {
        to.number(line);
        to.number(add ? 1 : 0);
        to.text(group == null ? "" : group.address().toString());
        to.text(group == null ? "" : group.name());
        to.text(group == null ? "" : group.details().text());
        to.number(group != null && group.hidden() ? 1 : 0);
        to.number(given.named() ? 1 : 0);
        to.number(given.hidden() ? 1 : 0);
        to.number(given.prompts().size());
        for (String prompt : given.prompts()) {
            to.text(prompt);
        }
        write(target, to);
        to.text(hidden == null ? "" : hidden.toString());
        to.number(edits.size());
        for (Edit edit : edits) {
            to.text(edit.how().name());
            to.text(edit.prompt());
            to.number(edit.values().size());
            for (GroupMember value : edit.values()) {
                write(value, to);
            }
        }
    }

    private static void write(GroupMember member, Spill to) throws IOException {
        to.text(member.address());
        to.text(member.name());
        to.text(member.shown());
    }

    /** Reads a record where one was appended. */
    static LateRecord read(DataInputStream in) throws IOException {
        long line = in.readLong();
        boolean add = in.readLong() == 1;
        String address = Spill.text(in);
        String name = Spill.text(in);
        Details details = Details.trusted(Spill.text(in));
        boolean isHidden = in.readLong() == 1;
        boolean givenName = in.readLong() == 1;
        boolean givenHidden = in.readLong() == 1;
        Set<String> prompts = new LinkedHashSet<>();
        for (long left = in.readLong(); left > 0; left--) {
            prompts.add(Spill.text(in));
        }
        GroupMember target = readMember(in);
        String hidden = Spill.text(in);
        List<Edit> edits = new ArrayList<>();
        for (long left = in.readLong(); left > 0; left--) {
            PromptChange.How how = PromptChange.How.valueOf(Spill.text(in));
            edits.add(new Edit(how, Spill.text(in), readMembers(in)));
        }
        return new LateRecord(
                line,
                add,
                address.isEmpty()
                        ? null
                        : new Entry(Address.trusted(address), name, details, isHidden),
                new Given(givenName, givenHidden, prompts),
                target,
                hidden.isEmpty() ? null : Boolean.valueOf(hidden),
                edits);
    }

    private static List<GroupMember> readMembers(DataInputStream in) throws IOException {
        List<GroupMember> members = new ArrayList<>();
        for (long left = in.readLong(); left > 0; left--) {
            members.add(readMember(in));
        }
        return members;
    }

    private static GroupMember readMember(DataInputStream in) throws IOException {
        return new GroupMember(Spill.text(in), Spill.text(in), Spill.text(in));
    }
}
