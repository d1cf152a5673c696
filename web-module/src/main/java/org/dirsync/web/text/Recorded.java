package org.dirsync.web.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was written down in English when it happened, in the language of its reader. The sentences
 * of refusals are known in {@code refusal.properties}, by their numbers; a sentence is told by its
 * English pattern, so that lines from before are translated too. What no pattern fits stays
 * English.
 */
public final class Recorded {

    private static final String BUNDLE = "refusal";
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)\\}");

    /**
     * A sentence that is known.
     *
     * @param key its key in the bundle
     * @param pattern what fits it; its groups are the arguments
     * @param places which argument each group is
     * @param letters how many characters of it are no arguments
     */
    private record Known(String key, Pattern pattern, List<Integer> places, int letters) {}

    /** Those that say most come first. */
    private static final List<Known> ALL = all();

    private Recorded() {}

    private static List<Known> all() {
        Texts english = new Texts(Locale.ENGLISH);
        List<Known> all = new ArrayList<>();
        for (String key : english.keys(BUNDLE, "")) {
            all.add(known(key, english.say(BUNDLE + "." + key, places())));
        }
        all.sort(Comparator.comparingInt(Known::letters).reversed());
        return List.copyOf(all);
    }

    /** Arguments that stand for themselves. */
    private static Object[] places() {
        Object[] places = new Object[10];
        for (int i = 0; i < places.length; i++) {
            places[i] = "{" + i + "}";
        }
        return places;
    }

    private static Known known(String key, String sentence) {
        StringBuilder pattern = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        Matcher arguments = ARGUMENT.matcher(sentence);
        int done = 0;
        int letters = 0;
        while (arguments.find()) {
            letters += arguments.start() - done;
            pattern.append(Pattern.quote(sentence.substring(done, arguments.start())))
                    .append("(.+?)");
            places.add(Integer.valueOf(arguments.group(1)));
            done = arguments.end();
        }
        letters += sentence.length() - done;
        pattern.append(Pattern.quote(sentence.substring(done)));
        return new Known(key, Pattern.compile(pattern.toString(), Pattern.DOTALL), places, letters);
    }

    /** The sentence in the reader's language, or as it is if it is not known. */
    public static String say(@Nullable String sentence, Texts texts) {
        String text = sentence == null ? "" : sentence;
        if (text.isEmpty() || texts.language().equals(Locale.ENGLISH.getLanguage())) {
            return text;
        }
        String said = translated(text, texts);
        if (said != null) {
            return said;
        }
        boolean shown = Character.isUpperCase(text.charAt(0)) && text.endsWith(".");
        said = shown ? translated(begun(text, false).substring(0, text.length() - 1), texts) : null;
        return said == null ? text : begun(said, true) + ".";
    }

    private static String begun(String text, boolean capital) {
        String first = text.substring(0, 1);
        return (capital ? first.toUpperCase(Locale.ROOT) : first.toLowerCase(Locale.ROOT))
                + text.substring(1);
    }

    private static @Nullable String translated(String text, Texts texts) {
        for (Known known : ALL) {
            Matcher matcher = known.pattern().matcher(text);
            if (matcher.matches()) {
                Object[] arguments = places();
                for (int i = 0; i < known.places().size(); i++) {
                    String argument = matcher.group(i + 1);
                    String said = translated(argument, texts);
                    arguments[known.places().get(i)] = said == null ? argument : said;
                }
                return texts.say(BUNDLE + "." + known.key(), arguments);
            }
        }
        return null;
    }

    /** The key of the English sentence, or null if it is not known. */
    static @Nullable String key(String sentence) {
        return ALL.stream()
                .filter(known -> known.pattern().matcher(sentence).matches())
                .map(Known::key)
                .findFirst()
                .orElse(null);
    }
}
