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
        Stream<Badge> looks =
                Stream.of(
                                Stream.of(State.values()).map(Badge::of),
                                Stream.of("COMPLETE", "PARTIAL", "FAILED", "MISSED", "RUNNING")
                                        .map(Badge::ofRun),
                                Stream.of("QUEUED").map(Badge::ofRun),
                                Stream.of("INFO", "WARNING", "ERROR").map(Badge::ofSeverity),
                                Stream.of("SENT", "RECEIVED", "APPLIED", "VERIFIED")
                                        .map(Badge::ofBatch),
                                Stream.of("REPEATED", "GAP", "REFUSED").map(Badge::ofBatch))
                        .flatMap(one -> one);

        assertThat(looks)
                .allSatisfy(look -> assertThat(new Texts(language).say(look.key())).isNotBlank());
    }
}
