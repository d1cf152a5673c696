package org.dirsync.ear;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All that can be asked for with GET: the routes of the table, and what pages link to. */
final class Walk {

    /** A route below the context root, and whether readers may go there. */
    record Route(String path, boolean forReaders) {}

    private static final Path TABLE =
            Path.of("../web-module/src/test/resources/org/dirsync/web/routes.txt");
    private static final Pattern LINK = Pattern.compile("href=\"/dirsync(/[^\"#]*)");
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)[^}]*}");
    private static final int MAX_PAGES = 250;

    private Walk() {}

    /** The routes of the table, with values in the places of their parameters. */
    static List<Route> routes(Map<String, String> values) throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" ", -1))
                .map(parts -> new Route(filled(parts[0], values), parts.length > 1))
                .toList();
    }

    private static String filled(String path, Map<String, String> values) {
        String postoffice = values.get("network") + "/" + values.get("postoffice");
        Matcher parameter = PARAMETER.matcher(path.replace("/*", "/" + postoffice));
        return parameter.replaceAll(of -> values.getOrDefault(of.group(1), "1"));
    }

    /** The paths that somebody can follow from one, those of assets and of other networks aside. */
    static Set<String> links(Browser browser, String from, String network) throws Exception {
        Set<String> seen = new TreeSet<>(List.of(from));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty() && seen.size() < MAX_PAGES) {
            Matcher link = LINK.matcher(browser.get(open.remove()).body());
            while (link.find()) {
                String path = link.group(1).replace("&amp;", "&");
                boolean own = path.matches("/[a-z.-]*([/?].*)?") && !path.startsWith("/assets/");
                boolean ofOthers =
                        path.matches("/(postoffices|addresses|imports|schedule|settings|rename)/.*")
                                && !path.contains(network);
                if (own && !ofOthers && !path.startsWith("/codes/") && seen.add(path)) {
                    open.add(path);
                }
            }
        }
        return seen;
    }
}
