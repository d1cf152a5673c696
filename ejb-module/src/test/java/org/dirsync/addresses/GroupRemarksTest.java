package org.dirsync.addresses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.memory.Samples.address;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dirsync.address.Address;
import org.junit.jupiter.api.Test;

class GroupRemarksTest {

    private static final Address GROUP = address("SMTP:team@x");
    private static final Address ANN = address("SMTP:ann@x");
    private static final Address BOB = address("SMTP:bob@x");

    @Test
    void nothingIsSaidOfMembersThatAreKnown() {
        assertThat(GroupRemarks.of(GROUP, List.of(ANN, BOB), some -> Set.of(ANN, BOB))).isEmpty();
    }

    @Test
    void aGroupThatIsItsOwnMemberIsTold() {
        assertThat(GroupRemarks.of(GROUP, List.of(ANN, GROUP), some -> Set.of(ANN)))
                .containsExactly("the group is a member of itself");
    }

    @Test
    void membersThatNobodyKnowsAreNamed() {
        assertThat(GroupRemarks.of(GROUP, List.of(ANN, BOB), some -> Set.of(BOB)))
                .containsExactly("1 of its members is not in the global address list: SMTP:ann@x");
    }

    private static List<Address> members(int count) {
        return IntStream.range(0, count).mapToObj(n -> address("SMTP:" + n + "@x")).toList();
    }

    private static boolean isKnown(Address member) {
        return !member.toString().matches("SMTP:(0|1200|2400)@x");
    }

    private static Map<Address, String> names(List<Address> some, Predicate<Address> known) {
        return some.stream().filter(known).collect(Collectors.toMap(one -> one, one -> "Somebody"));
    }

    @Test
    void allMembersOfALargeGroupAreLookedUp() {
        List<Address> members = members(2_500);
        assertThat(
                        GroupRemarks.of(
                                GROUP,
                                members,
                                some -> some.stream().filter(GroupRemarksTest::isKnown).toList()))
                .containsExactly(
                        "3 of its members are not in the global address list:"
                                + " SMTP:0@x, SMTP:1200@x, SMTP:2400@x");
    }

    @Test
    void aSummaryCountsAllMembersAndNamesTheUnknownOnesFirst() {
        MemberView.Summary summary =
                GroupRemarks.summary(
                        members(2_500),
                        4,
                        some -> some,
                        some -> names(some, GroupRemarksTest::isKnown));
        assertThat(summary.count()).isEqualTo(2_500);
        assertThat(summary.unknown()).isEqualTo(3);
        assertThat(summary.more()).isEqualTo(2_496);
        assertThat(summary.first())
                .extracting(MemberView::address)
                .containsExactly("SMTP:0@x", "SMTP:1200@x", "SMTP:2400@x", "SMTP:1@x");
    }

    @Test
    void aSummaryOfFewKeepsTheirOrderAndLeavesOutWhatIsHidden() {
        MemberView.Summary summary =
                GroupRemarks.summary(
                        List.of(BOB, GROUP, ANN),
                        4,
                        some -> some.stream().filter(one -> !one.equals(GROUP)).toList(),
                        some -> names(some, Set.of(BOB)::contains));
        assertThat(summary.first())
                .containsExactly(
                        new MemberView("SMTP:bob@x", "Somebody"),
                        new MemberView("SMTP:ann@x", null));
        assertThat(summary.count()).isEqualTo(2);
        assertThat(summary.unknown()).isEqualTo(1);
    }
}
