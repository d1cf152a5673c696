package org.dirsync.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Text in scripts that are written without spaces between words, as Chinese, Japanese and Thai. A
 * word in them is found by any part of it: each of its characters begins a term.
 */
final class Unspaced {

    /** Longest term. A longer part is looked for piece by piece. */
    static final int MAX_TERM = 16;

    private static final String SCRIPTS =
            "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{InKatakana}\\p{IsHangul}"
                    + "\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";
    private static final Pattern ANY = Pattern.compile("[" + SCRIPTS + "]");
    private static final Pattern RUNS = Pattern.compile("[" + SCRIPTS + "]+|[^" + SCRIPTS + "]+");

    private Unspaced() {}

    /** Whether a text has a character of these scripts. */
    static boolean isIn(String text) {
        return ANY.matcher(text).find();
    }

    /** Cuts a word where its script changes between these and others. */
    static List<String> runs(String word) {
        return isIn(word)
                ? RUNS.matcher(word).results().map(MatchResult::group).toList()
                : List.of(word);
    }

    /** What to look for to find a run: the run itself, or its pieces if it is long. */
    static List<String> pieces(String run) {
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < run.length(); ) {
            int to = Math.min(run.length(), from + MAX_TERM);
            while (to < run.length() && !begins(run, to)) {
                to--;
            }
            pieces.add(run.substring(from, to));
            from = to;
        }
        return pieces;
    }

    /** Adds the terms by which a run is found: what follows each of its characters. */
    static void addTerms(Set<String> terms, String run) {
        for (int from = 0; from < run.length(); from++) {
            if (begins(run, from)) {
                terms.add(run.substring(from, Math.min(run.length(), from + MAX_TERM)));
            }
        }
    }

    /** Whether a character begins here: no half of one, no second or third letter of a syllable. */
    private static boolean begins(String run, int at) {
        char here = run.charAt(at);
        boolean inSyllable = here >= '\u1160' && here <= '\u11ff';
        return at == 0 || !(Character.isLowSurrogate(here) || inSyllable);
    }
}
