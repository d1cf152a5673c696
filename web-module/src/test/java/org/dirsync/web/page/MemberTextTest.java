package org.dirsync.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.dirsync.address.Members;
import org.dirsync.web.page.MemberText.Change;
import org.dirsync.web.text.Texts;
import org.junit.jupiter.api.Test;

class MemberTextTest {

    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);

    private static List<String> members(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "SMTP:m" + i + "@x").toList();
    }

    private static String text(List<String> members) {
        return Members.joined(members);
    }

    @Test
    void ofManyMembersTheFirstAreNamed() {
        assertThat(MemberText.some(members(0, 10_000), ENGLISH))
                .isEqualTo("SMTP:m0@x, SMTP:m1@x, SMTP:m2@x and 9,997 more");
        assertThat(MemberText.some(members(0, 2), new Texts(Locale.GERMAN)))
                .isEqualTo("SMTP:m0@x, SMTP:m1@x");
        assertThat(MemberText.some(members(0, 4), new Texts(Locale.GERMAN)))
                .endsWith("und 1 weitere");
    }

    @Test
    void ofAChangeThoseThatWentAndCameAreNamed() {
        List<String> after = new ArrayList<>(members(1, 10_000));
        after.add("SMTP:new@x");

        assertThat(MemberText.change("Members", text(members(0, 10_000)), text(after), ENGLISH))
                .isEqualTo(new Change("SMTP:m0@x", "SMTP:new@x"));
        assertThat(MemberText.change("Members", "", text(members(0, 10_000)), ENGLISH))
                .isEqualTo(new Change("", "SMTP:m0@x, SMTP:m1@x, SMTP:m2@x and 9,997 more"));
    }

    @Test
    void shortValuesAndOtherDetailsStayAsTheyAre() {
        assertThat(MemberText.change("Members", "a | b", "a | c", ENGLISH))
                .isEqualTo(new Change("a | b", "a | c"));
        String note = "x | y".repeat(200);
        assertThat(MemberText.change("Note", "", note, ENGLISH)).isEqualTo(new Change("", note));
    }
}
