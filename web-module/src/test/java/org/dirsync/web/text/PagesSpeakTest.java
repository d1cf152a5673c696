package org.dirsync.web.text;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever words a page shows come from the bundles, so that they are in the reader's language. */
class PagesSpeakTest {
    /** Names, and what is typed as it stands. */
    private static final Set<String> IN_EVERY_LANGUAGE =
            Set.of("Dirsync", "UTC", "SMTP", "PCM", "FAX", "CSV", "LDIF", "WildFly", "Payara");

    private static final Pattern NOT_SHOWN =
            Pattern.compile("(?s)<%--.*?--%>|<%@.*?%>|<code>.*?</code>|<pre>.*?</pre>");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(?:'[^']*'|[^}'])*\\}");
    private static final Pattern ACTION = Pattern.compile("</?(?:c|t|jsp):(?:\"[^\"]*\"|[^>\"])*>");
    private static final Pattern OWN = Pattern.compile("<t:(?:\"[^\"]*\"|[^>\"])*>");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z!](?:\"[^\"]*\"|[^>\"])*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("[a-z-]+=\"[^\"]*\"");
    private static final Pattern SHOWN =
            Pattern.compile(
                    "\\s(?:aria-label|title|placeholder|alt|data-label|caption|label|about|start|further)=\"([^\"]*)\"");
    private static final Pattern LOST_BLANK =
            Pattern.compile("(?:<t:say[^>]*/>|</c:[a-z]+>|<c:if[^>]*>) (?=<(?:a|b|span|code)\\b)");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    @ParameterizedTest
    @MethodSource("org.dirsync.web.text.BundlesTest#pages")
    void hasNoWordsOfItsOwn(Path page) throws IOException {
        String text = NOT_SHOWN.matcher(Files.readString(page)).replaceAll("");
        String plain = EXPRESSION.matcher(text).replaceAll("");
        String html = ACTION.matcher(plain).replaceAll("");
        String between = ATTRIBUTE.matcher(TAG.matcher(html).replaceAll(" ")).replaceAll("");

        assertThat(words(between)).isEmpty();
        assertThat(words(attributes(html))).isEmpty();
        assertThat(words(attributes(own(plain)))).isEmpty();
    }

    /**
     * A blank after an action is dropped where the directive trims: it is written as a reference.
     */
    @ParameterizedTest
    @MethodSource("org.dirsync.web.text.BundlesTest#pages")
    void keepsTheBlanksBetweenWords(Path page) throws IOException {
        String text = Files.readString(page);

        assertThat(
                        text.contains("trimDirectiveWhitespaces")
                                ? LOST_BLANK.matcher(text).results()
                                : Stream.empty())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.dirsync.web.text.BundlesTest#bundles")
    void callsAPostofficePostamtInGerman(Path bundle) {
        String name = bundle.getFileName().toString().replace(".properties", "");
        var texts = ResourceBundle.getBundle("org.dirsync.web.text." + name, Locale.GERMAN);

        for (String key : texts.keySet()) {
            assertThat(texts.getString(key)).as(name + "." + key).doesNotContain("ostoffice");
        }
    }

    /** Our own tags, without what stands around them. */
    private static String own(String page) {
        return OWN.matcher(page).results().map(MatchResult::group).collect(joining());
    }

    private static String attributes(String text) {
        return SHOWN.matcher(text).results().map(found -> found.group(1)).collect(joining(" "));
    }

    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        List<MatchResult> found = WORD.matcher(text).results().toList();
        Stream<String> all = found.stream().map(MatchResult::group);
        all.filter(word -> !IN_EVERY_LANGUAGE.contains(word)).forEach(words::add);
        return words;
    }
}
