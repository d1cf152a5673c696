package org.dirsync.database;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Values for the lists of statements. */
public final class Padded {

    private Padded() {}

    /**
     * The values in lists of one length, so that the database meets one statement whatever their
     * number. The last list is filled up with its first value.
     *
     * @param length at least 1
     */
    public static <T> List<List<T>> lists(List<T> values, int length) {
        List<List<T>> lists = new ArrayList<>();
        for (int from = 0; from < values.size(); from += length) {
            List<T> some =
                    new ArrayList<>(values.subList(from, Math.min(values.size(), from + length)));
            some.addAll(Collections.nCopies(length - some.size(), some.get(0)));
            lists.add(some);
        }
        return lists;
    }
}
