package org.dirsync.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Change;
import org.dirsync.list.Cursor;
import org.dirsync.message.Options;

/**
 * What everybody should hold, straight from PROTOCOL.md: an entry belongs to the postoffice that
 * has it in its own list; of two, the first keeps it; each requestor holds all of the others' that
 * it may have. It knows no numbers, cursors or generations.
 */
final class Truth {

    /** The name of entries that stand for silent damage: nobody had them, and they must go. */
    static final String WRONG = "Wrong";

    private final Map<PostofficeName, Set<String>> everHad = new HashMap<>();

    /** One entry in full, as a text. */
    static String text(PostofficeName owner, Entry entry, boolean details) {
        return owner + " " + content(entry, details);
    }

    private static String content(Entry entry, boolean details) {
        return entry.address()
                + " "
                + entry.name()
                + (entry.hidden() ? " hidden " : " ")
                + (details ? entry.details().text() : "");
    }

    /** An owner has had this entry. */
    void had(PostofficeName owner, Entry entry) {
        Set<String> had = everHad.computeIfAbsent(owner, key -> new HashSet<>());
        had.add(content(entry, true));
        had.add(content(entry, false));
    }

    /** What a postoffice had, it has had under its new name too. */
    void renamed(PostofficeName from, PostofficeName to) {
        everHad.computeIfAbsent(to, key -> new HashSet<>())
                .addAll(everHad.getOrDefault(from, Set.of()));
    }

    /** Nobody is sent, or holds, an entry that its owner never had. */
    void checkNobodyInvented(List<Change> changes) {
        for (Change change : changes) {
            if (change.entry() != null && !change.entry().name().equals(WRONG)) {
                String content = content(change.entry(), true);
                if (!everHad.getOrDefault(change.origin(), Set.of()).contains(content)) {
                    throw new AssertionError(
                            "its owner never had " + content + " of " + change.origin());
                }
            }
        }
    }

    /** Applying a message never leads a copy back. */
    static void checkNotBack(Cursor before, Cursor after) {
        boolean back =
                after.generation() < before.generation()
                        || (after.sameGeneration(before) && after.through() < before.through());
        assertThat(back).as("a copy went back").isFalse();
    }

    /**
     * What the master list should hold.
     *
     * @param lists the own lists of those who take part and send
     * @param owners who owned an address before, by its key
     * @param found what the master list holds
     * @return the owner of each address
     */
    static Map<String, PostofficeName> checkMaster(
            Map<PostofficeName, List<Entry>> lists,
            Map<String, PostofficeName> owners,
            List<Change> found) {
        Map<String, List<String>> claimed = new TreeMap<>();
        Map<String, List<PostofficeName>> claimants = new HashMap<>();
        lists.forEach(
                (owner, list) -> {
                    for (Entry entry : list) {
                        String key = entry.address().key();
                        claimed.computeIfAbsent(key, k -> new ArrayList<>())
                                .add(text(owner, entry, true));
                        claimants.computeIfAbsent(key, k -> new ArrayList<>()).add(owner);
                    }
                });
        Map<String, PostofficeName> now = new HashMap<>();
        Set<String> missing = new HashSet<>(claimed.keySet());
        for (Change change : found) {
            String key = change.address().key();
            String text = text(change.origin(), change.entry(), true);
            assertThat(claimed.getOrDefault(key, List.of()))
                    .as("the master list holds '%s'; those who have the address", text)
                    .contains(text);
            missing.remove(key);
            PostofficeName before = owners.get(key);
            if (before != null && claimants.get(key).contains(before)) {
                assertThat(change.origin()).as("the first keeps %s", key).isEqualTo(before);
            }
            now.put(key, change.origin());
        }
        assertThat(missing).as("addresses that the master list lacks").isEmpty();
        return now;
    }

    /** What a requestor should hold of the others' entries. */
    static Set<String> received(
            PostofficeName self,
            Options options,
            Map<PostofficeName, List<Entry>> lists,
            Map<String, PostofficeName> owners) {
        Set<String> should = new HashSet<>();
        if (!options.receives()) {
            return should;
        }
        lists.forEach(
                (owner, list) -> {
                    for (Entry entry : list) {
                        boolean owned = owner.equals(owners.get(entry.address().key()));
                        boolean taken =
                                options.types().isEmpty()
                                        || options.types().contains(entry.address().type());
                        if (owned && taken && !owner.equals(self)) {
                            should.add(text(owner, entry, options.details()));
                        }
                    }
                });
        return should;
    }
}
