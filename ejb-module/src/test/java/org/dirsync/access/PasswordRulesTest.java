package org.dirsync.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a viewer who looks",
                "onlysmallletters",
                "\u00e5se og \u00f8ystein p\u00e5 fjellet",
                "\ud83d\udc1f\ud83d\udc20\ud83d\udc21 in the sea 7"
            })
    void takesCharactersOfAnyKind(String password) {
        assertThat(PasswordRules.refusal(password, "olga")).isEmpty();
    }

    @Test
    void takesTwelveTo128Characters() {
        String sentence = "The quick brown fox jumps over the lazy dog, and then home. ".repeat(3);

        assertThat(PasswordRules.refusal("abcdefghijk", "olga")).isPresent();
        assertThat(PasswordRules.refusal("abcdefghijkl", "olga")).isEmpty();
        assertThat(PasswordRules.refusal(sentence.substring(0, 128), "olga")).isEmpty();
        assertThat(PasswordRules.refusal(sentence.substring(0, 129), "olga")).isPresent();
    }

    @Test
    void countsCharactersAndNotWhatTheyAreMadeOf() {
        assertThat(
                        PasswordRules.refusal(
                                "\ud83d\udc1f\ud83d\udc20\ud83d\udc21\ud83e\udd80ab", "olga"))
                .isPresent();
    }

    @Test
    void countsBlanksInARowAsOne() {
        assertThat(PasswordRules.refusal("four   words    ", "olga")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Passwordpassword",
                "1234567890qwerty",
                "correcthorsebatterystaple",
                "aaaaaaaaaaaaaaaa",
                "abcabcabcabcabc"
            })
    void refusesWhatGuessersTryFirst(String password) {
        assertThat(PasswordRules.refusal(password, "olga"))
                .hasValueSatisfying(why -> assertThat(why).contains("guessers"));
    }

    @Test
    void refusesTheUsersAndTheProgramsName() {
        assertThat(PasswordRules.refusal("miss olga likes it", "olga")).isPresent();
        assertThat(PasswordRules.refusal("my Dirsync account", "paul")).isPresent();
    }
}
