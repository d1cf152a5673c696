package org.dirsync.memory;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dirsync.address.Address;
import org.dirsync.address.Details;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;

/** Values for tests, without checked exceptions. */
public final class Samples {

    public static final PostofficeName HQ = PostofficeName.of("NORTHWIND/HQ");
    public static final PostofficeName LONDON = PostofficeName.of("NORTHWIND/LONDON");
    public static final PostofficeName OSLO = PostofficeName.of("NORTHWIND/OSLO");
    public static final PostofficeName TOKYO = PostofficeName.of("NORTHWIND/TOKYO");

    private Samples() {}

    /** An address from {@code TYPE:physical}. */
    public static Address address(String text) {
        try {
            return Address.parse(text);
        } catch (RefusedException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A visible entry without details. */
    public static Entry entry(String address, String name) {
        return entry(address, name, Map.of());
    }

    /** A visible entry. */
    public static Entry entry(String address, String name, Map<String, String> details) {
        try {
            return Entry.of(address(address), name, Details.of(details), false);
        } catch (RefusedException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Members of a large group, {@code SMTP:} and 95 characters each, with a bar between them. */
    public static String members(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "SMTP:%s%05d@northwind.example".formatted("m".repeat(72), i))
                .collect(Collectors.joining(" | "));
    }

    /** A group with so many members. */
    public static Entry group(String address, int count) {
        return entry(address, "All", Map.of("Kind", "group", "Members", members(count)));
    }
}
