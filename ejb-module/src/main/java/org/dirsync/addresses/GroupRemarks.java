package org.dirsync.addresses;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.dirsync.address.Address;

/** What the page and the API say about the members of a group. All members are looked up. */
final class GroupRemarks {

    /** So many members are looked up at once. */
    static final int AT_ONCE = 1_000;

    private static final int MAX_NAMED = 5;

    private GroupRemarks() {}

    /**
     * The remarks about a group that is saved, one sentence each.
     *
     * @param known gives those of some members that are in the global address list
     */
    static List<String> of(
            Address group,
            List<Address> members,
            Function<List<Address>, ? extends Collection<Address>> known) {
        List<String> remarks = new ArrayList<>();
        if (members.contains(group)) {
            remarks.add("the group is a member of itself");
        }
        int unknown = 0;
        List<String> named = new ArrayList<>();
        for (List<Address> part : parts(members)) {
            Set<Address> there = Set.copyOf(known.apply(part));
            for (Address member : part) {
                if (!member.equals(group) && !there.contains(member)) {
                    unknown++;
                    if (named.size() < MAX_NAMED) {
                        named.add(member.toString());
                    }
                }
            }
        }
        if (unknown > 0) {
            remarks.add(
                    "%d of its members %s not in the global address list: %s%s"
                            .formatted(
                                    unknown,
                                    unknown == 1 ? "is" : "are",
                                    String.join(", ", named),
                                    unknown > MAX_NAMED ? ", ..." : ""));
        }
        return remarks;
    }

    /**
     * Counts the members of a group, and names the first of them.
     *
     * @param shown how many members are named at most
     * @param visible gives those of some members that the caller may see
     * @param names gives the names of those that are in the global address list
     */
    static MemberView.Summary summary(
            List<Address> members,
            int shown,
            UnaryOperator<List<Address>> visible,
            Function<List<Address>, Map<Address, String>> names) {
        int count = 0;
        int unknown = 0;
        List<MemberView> first = new ArrayList<>();
        List<MemberView> missing = new ArrayList<>();
        for (List<Address> part : parts(members)) {
            List<Address> seen = visible.apply(part);
            Map<Address, String> found = names.apply(seen);
            count += seen.size();
            for (Address member : seen) {
                MemberView one = new MemberView(member.toString(), found.get(member));
                unknown += one.name() == null ? 1 : 0;
                if (first.size() < shown) {
                    first.add(one);
                }
                if (one.name() == null && missing.size() < shown) {
                    missing.add(one);
                }
            }
        }
        if (count > shown) {
            first.removeIf(one -> one.name() == null);
            first.addAll(0, missing);
        }
        return new MemberView.Summary(
                first.subList(0, Math.min(shown, first.size())), count, unknown);
    }

    private static List<List<Address>> parts(List<Address> members) {
        List<List<Address>> parts = new ArrayList<>();
        for (int from = 0; from < members.size(); from += AT_ONCE) {
            parts.add(members.subList(from, Math.min(from + AT_ONCE, members.size())));
        }
        return parts;
    }
}
