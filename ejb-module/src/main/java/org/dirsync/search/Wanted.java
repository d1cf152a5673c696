package org.dirsync.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dirsync.address.Entry;

/**
 * What somebody looks for: each word must be the beginning of a word of the entry. Entries whose
 * name begins with one of the words come first.
 *
 * @param words the words, small and without accents, each in one or two spellings
 */
public record Wanted(List<Set<String>> words) {

    private static final int MAX_WORDS = 8;

    /** Keeps copies. */
    public Wanted {
        words = words.stream().map(Set::copyOf).toList();
    }

    /** What a text asks for; words after the eighth are passed over. */
    public static Wanted of(String text) {
        List<String> plain = Words.split(Words.folded(text));
        List<String> german = Words.split(Words.german(text));
        List<Set<String>> words = new ArrayList<>();
        for (int i = 0; i < Math.min(plain.size(), MAX_WORDS); i++) {
            Set<String> spellings = new TreeSet<>(List.of(plain.get(i)));
            if (german.size() == plain.size()) {
                spellings.add(german.get(i));
            }
            words.add(spellings);
        }
        return new Wanted(words);
    }

    /** Whether an entry is wanted. */
    public boolean matches(Entry entry) {
        Set<String> all = Words.of(entry);
        return words.stream().allMatch(spellings -> begins(all, spellings));
    }

    /** 0 for an entry whose name begins with one of the words, otherwise 1. */
    int rank(Entry entry) {
        Set<String> first = Words.first(entry);
        return words.stream().anyMatch(spellings -> begins(first, spellings)) ? 0 : 1;
    }

    private static boolean begins(Set<String> words, Set<String> spellings) {
        return spellings.stream()
                .anyMatch(beginning -> words.stream().anyMatch(word -> word.startsWith(beginning)));
    }
}
