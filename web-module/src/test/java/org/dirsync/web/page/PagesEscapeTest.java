package org.dirsync.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the pages print goes through {@code c:out}, which escapes it. */
class PagesEscapeTest {
    private static final Path WEB = Path.of("src/main/webapp");

    /** Actions of a tag library, whose attributes may hold expressions. */
    private static final Pattern ACTION =
            Pattern.compile("<(?:c|t|jsp):\\w+(?:\"[^\"]*\"|[^>\"])*>");

    @ParameterizedTest
    @MethodSource("pages")
    void printsNothingUnescaped(Path page) throws IOException {
        String text = Files.readString(page);

        assertThat(ACTION.matcher(text).replaceAll(""))
                .as("expressions outside of c:out and other actions")
                .doesNotContain("${")
                .doesNotContain("#{");
        assertThat(text).doesNotContain("escapeXml=\"false\"").doesNotContain("<%=");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasNoScriptOrStyleInside(Path page) throws IOException {
        assertThat(Files.readString(page))
                .doesNotContainPattern("(?i)<style|\\sstyle=|\\son(?!e=)[a-z]+=\"|javascript:")
                .doesNotContainPattern("<script>");
    }

    @Test
    void looksAtAllPages() throws IOException {
        assertThat(pages()).hasSizeGreaterThan(10);
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(WEB)) {
            return files.filter(file -> file.toString().matches(".*\\.(jspf?|tag)")).toList();
        }
    }
}
