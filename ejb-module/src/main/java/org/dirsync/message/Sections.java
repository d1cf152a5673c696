package org.dirsync.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dirsync.address.RefusedException;
import org.dirsync.list.Applied.RefusedChange;
import org.dirsync.list.Change;
import org.dirsync.list.Digest;
import org.dirsync.list.Digests;
import org.dirsync.list.Digests.Part;
import org.dirsync.list.Unread;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a message after its header.
 *
 * @param digests the digests, or null if there is no such section
 * @param refused the refusals
 * @param changes the transactions
 * @param unread whom the transactions name that could not be read
 * @param hasTransactions whether there is a section for them
 */
record Sections(
        @Nullable Digests digests,
        List<RefusedChange> refused,
        List<Change> changes,
        Unread unread,
        boolean hasTransactions) {

    static Sections read(Lines lines, List<LineRefusal> unread) throws RefusedException {
        Digests digests = null;
        List<RefusedChange> refused = new ArrayList<>();
        TransactionText.Read transactions = new TransactionText.Read(List.of(), Unread.NOBODY);
        boolean hasTransactions = false;
        for (String name = lines.section(); name != null; name = lines.section()) {
            switch (name) {
                case "DIRSYNC-DIGESTS" -> digests = digests(lines);
                case "DIRSYNC-REFUSED" -> {
                    for (String line = lines.next(); line != null; line = lines.next()) {
                        if (refused.size() == MessageText.MAX_REFUSED_LINES) {
                            throw Lines.tooMany("refusals", MessageText.MAX_REFUSED_LINES);
                        }
                        if (!line.isBlank()) {
                            refused.add(SectionText.readRefused(line));
                        }
                    }
                }
                case "DIRSYNC-TRANSACTIONS" -> {
                    transactions = TransactionText.read(lines, unread);
                    hasTransactions = true;
                }
                default -> {
                    // the signature, and sections of later versions
                }
            }
        }
        return new Sections(
                digests, refused, transactions.changes(), transactions.unread(), hasTransactions);
    }

    private static Digests digests(Lines lines) throws RefusedException {
        Map<Part, Digest> parts = new HashMap<>();
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (!line.isBlank()) {
                SectionText.readDigest(line, parts);
            }
        }
        return Digests.of(parts);
    }
}
