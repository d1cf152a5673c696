package org.dirsync.ear;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the pages say in English only: the pieces of more than two words, by their keys. */
final class EnglishWords {
    private static final Path TEXTS =
            Path.of("../web-module/src/main/resources/org/dirsync/web/text");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(?:[^{}]|\\{[^{}]*\\})*\\}");
    private static final int TOO_FEW = 2;

    private final Map<String, List<String>> pieces = new TreeMap<>();

    EnglishWords() throws IOException {
        StringBuilder german = new StringBuilder();
        try (Stream<Path> files = Files.list(TEXTS)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".properties", "");
                if (name.endsWith("_de")) {
                    read(file).values().forEach(text -> german.append(plain(text)).append('\n'));
                } else {
                    read(file).forEach((key, text) -> keep(name + "." + key, plain(text)));
                }
            }
        }
        pieces.values().forEach(all -> all.removeIf(german.toString()::contains));
    }

    private void keep(String key, String pattern) {
        List<String> tellings = new ArrayList<>();
        for (String piece : ARGUMENT.split(pattern, -1)) {
            if (piece.strip().split("\\s+", -1).length > TOO_FEW) {
                tellings.add(piece.strip());
            }
        }
        pieces.put(key, tellings);
    }

    /** The keys whose texts a page shows, with what it shows. */
    List<String> in(String page) {
        String text = page.replaceAll("\\s+", " ");
        List<String> found = new ArrayList<>();
        pieces.forEach(
                (key, all) ->
                        all.stream()
                                .filter(text::contains)
                                .forEach(piece -> found.add(key + ": " + piece)));
        return found;
    }

    private static String plain(Object pattern) {
        return pattern.toString().replace("''", "'");
    }

    private static Properties read(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }
}
