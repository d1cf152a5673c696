package org.dirsync.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dirsync.usecase.State;
import org.dirsync.web.text.Languages;
import org.dirsync.web.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class LookTextTest {

    static final List<Locale> LANGUAGES = Languages.ALL;

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyLookHasItsWordInEachLanguage(Locale language) {
        Stream<Look> looks =
                Stream.of(
                                Stream.of(State.values()).map(Look::of),
                                Stream.of("COMPLETE", "PARTIAL", "FAILED", "MISSED", "RUNNING")
                                        .map(Look::ofRun),
                                Stream.of("QUEUED").map(Look::ofRun),
                                Stream.of("INFO", "WARNING", "ERROR").map(Look::ofSeverity),
                                Stream.of("SENT", "RECEIVED", "APPLIED", "VERIFIED")
                                        .map(Look::ofBatch),
                                Stream.of("REPEATED", "GAP", "REFUSED").map(Look::ofBatch))
                        .flatMap(one -> one);

        assertThat(looks)
                .allSatisfy(look -> assertThat(new Texts(language).say(look.key())).isNotBlank());
    }
}
