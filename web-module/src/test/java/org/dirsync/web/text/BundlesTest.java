package org.dirsync.web.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text stands in both languages, takes the same arguments there, and is found. */
class BundlesTest {
    private static final Path TEXTS = Path.of("src/main/resources/org/dirsync/web/text");
    private static final Path PAGES = Path.of("src/main/webapp/WEB-INF");
    private static final Pattern KEY =
            Pattern.compile("(?:<t:say key=\"|texts\\.say\\(')([a-z][\\w-]*\\.[\\w.-]+)[\"']");

    @ParameterizedTest
    @MethodSource("bundles")
    void saysTheSameThingsInGerman(Path bundle) throws IOException {
        String name = bundle.getFileName().toString().replace(".properties", "");
        Properties english = read(bundle);
        Properties german = read(TEXTS.resolve(name + "_de.properties"));

        assertThat(new TreeSet<>(german.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(german, key))
                    .as("arguments of %s.%s", name, key)
                    .isEqualTo(arguments(english, key));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void knowsWhatThePagesSay(Path page) throws IOException {
        List<String> keys =
                KEY.matcher(Files.readString(page)).results().map(MatchResult::group).toList();
        for (String text : keys) {
            String key = KEY.matcher(text).replaceAll("$1");
            for (var locale : Languages.ALL) {
                assertThatCode(() -> new Texts(locale).say(key)).as(key).doesNotThrowAnyException();
            }
        }
    }

    private static int arguments(Properties texts, String key) {
        return new MessageFormat(texts.getProperty(key)).getFormatsByArgumentIndex().length;
    }

    private static Properties read(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }

    static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            return files.filter(file -> !file.toString().endsWith("_de.properties")).toList();
        }
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().matches(".*\\.(jspf?|tag)")).toList();
        }
    }
}
