package org.dirsync.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How long pages and searches take with a large organization; see {@link Visitor}. */
final class Looks {

    private static final int TIMES = 40;
    private static final List<String> WORDS =
            List.of("mull", "smith", "anna", "kim", "james", "garcia", "nowak", "priya", "olga");

    private final Visitor visitor;
    private final String server;
    private final String view;

    Looks(Visitor visitor, String server, String view) {
        this.visitor = visitor;
        this.server = server;
        this.view = view;
    }

    /** Each page, by its name. */
    Map<String, Series> pages() throws IOException, InterruptedException {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("overview", "");
        pages.put("postoffice", "postoffices/" + view);
        pages.put("directory server", "postoffices/" + server);
        pages.put("runs", "postoffices/" + view + "/runs");
        pages.put("journal", "postoffices/" + view + "/journal");
        pages.put("own addresses", "addresses/" + view);
        pages.put("global address list", "gal?view=" + view);
        pages.put("who lacks an address", "gal/entry?view=" + view + "&address=SMTP:a@x.example");
        pages.put("needs a person", "attention");
        pages.put("dead letters", "dead-letters");
        Map<String, Series> times = new LinkedHashMap<>();
        for (Map.Entry<String, String> page : pages.entrySet()) {
            visitor.look(Collections.nCopies(3, page.getValue()));
            times.put(page.getKey(), visitor.look(Collections.nCopies(TIMES, page.getValue())));
        }
        return times;
    }

    /** Searches of many kinds: letters, beginnings, whole names, parts of addresses, misses. */
    Series searches() throws IOException, InterruptedException {
        List<String> texts = new ArrayList<>();
        IntStream.range(0, 26).forEach(i -> texts.add(String.valueOf((char) ('a' + i))));
        for (String word : WORDS) {
            for (int length = 2; length <= word.length(); length++) {
                texts.add(word.substring(0, length));
            }
            for (String other : WORDS) {
                texts.add(word.substring(0, 2) + " " + other.substring(0, 3));
                texts.add(word + " " + other);
            }
            texts.add(word + ".1");
            texts.add("zzq" + word);
        }
        IntStream.range(0, 20).forEach(i -> texts.add("+4%d %03d".formatted(i % 8, 37 * i % 1000)));
        visitor.look(texts.subList(0, 20).stream().map(this::search).toList());
        return visitor.look(texts.stream().map(this::search).toList());
    }

    private String search(String text) {
        return "gal?view=" + view + "&q=" + Visitor.encoded(text);
    }
}
