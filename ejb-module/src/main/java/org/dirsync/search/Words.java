package org.dirsync.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dirsync.address.Entry;
import org.dirsync.address.Members;

/**
 * The words by which an entry is found: those of its name and of its address, and its phone
 * numbers. Capitals and accents do not count; ö is found as o and as oe, ß as ss. A word in a
 * script without spaces is found by any part of it.
 */
final class Words {

    /** A word counts with at most so many characters. */
    static final int MAX_LENGTH = 64;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern JOINTS =
            Pattern.compile("[\\p{L}\\p{N}]+(?:['\u2019-][\\p{L}\\p{N}]+)+");
    private static final Pattern PHONE = Pattern.compile("[+(]?[0-9][0-9 ()/.+-]{3,61}[0-9]");
    private static final String MEMBERS = Members.PROMPT + ":/";
    private static final Map<String, String> LETTERS =
            Map.of(
                    "\u00df", "ss",
                    "\u00f8", "o",
                    "\u0142", "l",
                    "\u00e6", "ae",
                    "\u0153", "oe",
                    "\u0111", "d",
                    "\u00f0", "d",
                    "\u00fe", "th",
                    "\u0131", "i");

    private Words() {}

    /** Small letters without accents. */
    static String folded(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (isAscii(lower)) {
            return lower;
        }
        String plain =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        return plain;
    }

    /** The same with ae, oe and ue for the German letters. */
    static String german(String text) {
        String lower =
                Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFC)
                        .replace("\u00e4", "ae")
                        .replace("\u00f6", "oe")
                        .replace("\u00fc", "ue")
                        .replace("\u00f8", "oe")
                        .replace("\u00e5", "aa");
        return folded(lower);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /** The words of a text in their order, each as often as it stands there. */
    static List<String> split(String folded) {
        List<String> words = new ArrayList<>();
        for (String run : runs(folded)) {
            if (Unspaced.isIn(run)) {
                words.addAll(Unspaced.pieces(run));
            } else {
                words.add(cut(run));
            }
        }
        return words;
    }

    /** What finds a text: each beginning of one of these. */
    private static Set<String> terms(String folded) {
        Set<String> terms = new LinkedHashSet<>();
        for (String run : runs(folded)) {
            if (Unspaced.isIn(run)) {
                Unspaced.addTerms(terms, run);
            } else {
                terms.add(cut(run));
            }
        }
        return terms;
    }

    private static List<String> runs(String folded) {
        List<String> runs = new ArrayList<>();
        for (String word : GAPS.split(folded, -1)) {
            if (!word.isEmpty()) {
                runs.addAll(Unspaced.runs(word));
            }
        }
        return runs;
    }

    private static String cut(String word) {
        return word.length() <= MAX_LENGTH ? word : word.substring(0, MAX_LENGTH);
    }

    /** What entries are sorted by: the words of the name, and nothing else. */
    static String sortable(Entry entry) {
        return String.join(" ", split(folded(entry.name())));
    }

    /** The first words of the name, in each spelling; they rank an entry. */
    static Set<String> first(Entry entry) {
        Set<String> first = new LinkedHashSet<>();
        split(folded(entry.name())).stream().limit(1).forEach(first::add);
        if (!isAscii(entry.name())) {
            split(german(entry.name())).stream().limit(1).forEach(first::add);
        }
        return first;
    }

    /** All words of an entry. */
    static Set<String> of(Entry entry) {
        Set<String> words = new LinkedHashSet<>();
        add(words, entry.name());
        add(words, entry.address().physical());
        String details = entry.details().text();
        if (!details.isEmpty()) {
            var numbers = PHONE.matcher(withoutMembers(details));
            while (numbers.find()) {
                addNumber(words, numbers.group());
            }
        }
        return words;
    }

    /** The addresses of ten thousand members hold no telephone numbers. */
    private static String withoutMembers(String details) {
        int at = details.startsWith(MEMBERS) ? 0 : details.indexOf("\n" + MEMBERS) + 1;
        if (at == 0 && !details.startsWith(MEMBERS)) {
            return details;
        }
        int end = details.indexOf('\n', at);
        return details.substring(0, at) + (end < 0 ? "" : details.substring(end));
    }

    private static void add(Set<String> words, String text) {
        String folded = folded(text);
        words.addAll(terms(folded));
        var joined = JOINTS.matcher(folded);
        while (joined.find()) {
            words.addAll(terms(GAPS.matcher(joined.group()).replaceAll("")));
        }
        if (!isAscii(text)) {
            words.addAll(terms(german(text)));
        }
    }

    /** A number is found from the beginning of each of its groups of digits. */
    private static void addNumber(Set<String> words, String number) {
        List<String> groups = split(number);
        for (int from = 0; from < groups.size(); from++) {
            String rest = String.join("", groups.subList(from, groups.size()));
            words.addAll(split(rest));
        }
    }
}
