package org.dirsync.web.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.dirsync.address.Code;
import org.dirsync.web.text.Languages;
import org.dirsync.web.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CodeTextTest {

    static final List<Locale> LANGUAGES = Languages.ALL;

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyCodeSaysWhatItMeansWhenItComesUpAndWhatToDo(Locale language) {
        List<CodeText> all = CodeText.all(new Texts(language));

        assertThat(all).hasSameSizeAs(Code.values());
        assertThat(all)
                .allSatisfy(
                        code -> {
                            assertThat(code.meaning()).isNotBlank();
                            assertThat(code.here()).endsWith(".");
                            assertThat(code.advice()).endsWith(".");
                        });
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void numberThatNobodyKnowsMeansNothing(Locale language) {
        assertThat(CodeText.find(555, new Texts(language))).isEmpty();
        assertThat(CodeText.meaning(555, new Texts(language))).isEmpty();
        assertThat(CodeText.meaning(null, new Texts(language))).isEmpty();
    }
}
