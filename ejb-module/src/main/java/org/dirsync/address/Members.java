package org.dirsync.address;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The members of a group, as the detail {@value #PROMPT} holds them: addresses in their given
 * order, each once, separated by a bar between blanks.
 */
public final class Members {

    /** The prompt whose value names the members of a group. */
    public static final String PROMPT = "Members";

    private static final String BETWEEN = " | ";

    private Members() {}

    /**
     * The value of the detail.
     *
     * @throws RefusedException if an address is malformed (as {@link Address#parse}), or holds what
     *     separates the members (124)
     */
    public static String text(Collection<String> addresses) throws RefusedException {
        Set<Address> members = new LinkedHashSet<>();
        for (String text : addresses) {
            Address member = Address.parse(text);
            if (member.toString().contains(BETWEEN)) {
                throw new RefusedException(
                        Code.INVALID_TRANSACTION,
                        "'%s' holds a bar between blanks and cannot be a member of a group"
                                .formatted(Text.shown(text)));
            }
            members.add(member);
        }
        return joined(members.stream().map(Address::toString).toList());
    }

    /** {@link #text} of addresses that {@link #of} gave. */
    public static String joined(Collection<String> members) {
        return String.join(BETWEEN, members);
    }

    /**
     * The key of a member as it stands in a detail, which may be of a requestor that is none of
     * ours: it is not checked.
     */
    public static String key(String member) {
        int colon = member.indexOf(':');
        return colon < 0
                ? Address.trusted(AddressType.PCM, member).key()
                : Address.trusted(
                                new AddressType(
                                        member.substring(0, colon)
                                                .strip()
                                                .toUpperCase(Locale.ROOT)),
                                member.substring(colon + 1).strip())
                        .key();
    }

    /** The keys of the members of a group, each once; none for what is no group. */
    public static Set<String> keys(Details details) {
        if (Kind.of(details) != Kind.GROUP) {
            return Set.of();
        }
        Set<String> keys = new LinkedHashSet<>();
        of(details.asMap().getOrDefault(PROMPT, "")).forEach(member -> keys.add(key(member)));
        return keys;
    }

    /** The addresses in the value of the detail, as they stand there. */
    public static List<String> of(String text) {
        List<String> members = new ArrayList<>();
        int from = 0;
        for (int bar = text.indexOf('|'); bar >= 0; bar = text.indexOf('|', bar + 1)) {
            boolean before = bar > from && isBlank(text.charAt(bar - 1));
            boolean after = bar + 1 < text.length() && isBlank(text.charAt(bar + 1));
            if (before || after) {
                add(text.substring(from, bar), members);
                from = bar + 1;
                while (from < text.length() && isBlank(text.charAt(from))) {
                    from++;
                }
            }
        }
        add(text.substring(from), members);
        return members;
    }

    private static void add(String part, List<String> members) {
        if (!part.isBlank()) {
            members.add(part.strip());
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
