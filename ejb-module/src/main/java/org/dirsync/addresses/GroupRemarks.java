package org.dirsync.addresses;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dirsync.address.Address;

/** What is worth a word about the members of a group that is taken as it is. */
final class GroupRemarks {

    /** Of a larger group the first members are looked up. */
    static final int MAX_LOOKED_UP = 1_000;

    private static final int MAX_NAMED = 5;

    private GroupRemarks() {}

    /**
     * The remarks, one sentence each.
     *
     * @param known those of the members that are in the global address list
     */
    static List<String> of(Address group, List<Address> members, Set<Address> known) {
        List<String> remarks = new ArrayList<>();
        if (members.contains(group)) {
            remarks.add("the group is a member of itself");
        }
        List<Address> unknown =
                members.stream()
                        .filter(member -> !member.equals(group) && !known.contains(member))
                        .toList();
        if (!unknown.isEmpty()) {
            String some =
                    String.join(
                            ", ",
                            unknown.stream().limit(MAX_NAMED).map(Address::toString).toList());
            remarks.add(
                    "%d of its members %s not in the global address list: %s%s"
                            .formatted(
                                    unknown.size(),
                                    unknown.size() == 1 ? "is" : "are",
                                    some,
                                    unknown.size() > MAX_NAMED ? ", ..." : ""));
        }
        return remarks;
    }
}
