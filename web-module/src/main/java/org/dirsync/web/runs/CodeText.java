package org.dirsync.web.runs;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dirsync.address.Code;
import org.dirsync.web.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * An error number and what an administrator wants to know of it.
 *
 * @param number the number
 * @param meaning what it means, in a few words
 * @param here when it comes up in Dirsync
 * @param advice what to do
 * @param articles the articles of the Microsoft Knowledge Base that tell of it
 */
public record CodeText(
        int number, String meaning, String here, String advice, List<String> articles) {

    private static final List<String> ALL_CODES = List.of("Q96001", "Q96002", "Q96003", "Q96004");

    private static final Map<Code, List<String>> ARTICLES =
            Map.ofEntries(
                    Map.entry(Code.UNKNOWN_TYPE, List.of("Q157712")),
                    Map.entry(Code.ATTACHMENT_MISSING, List.of("Q123857")),
                    Map.entry(Code.INVALID_TRANSACTION, List.of("Q156729", "Q194819")),
                    Map.entry(Code.NUMBER_GONE, List.of("Q108067", "Q113453")),
                    Map.entry(Code.ALREADY_EXISTS, List.of("Q155727")),
                    Map.entry(Code.DOES_NOT_EXIST, List.of("Q151782", "Q152424")),
                    Map.entry(Code.INVALID_PASSWORD, List.of("Q116435", "Q125917")),
                    Map.entry(Code.NOT_REGISTERED, List.of("Q99268", "Q99961")),
                    Map.entry(Code.LIMIT_EXCEEDED, List.of("Q119450", "Q133719")),
                    Map.entry(Code.GAP, List.of("Q127752")),
                    Map.entry(Code.MISSED_RUN_WINDOW, List.of("Q148718")));

    /** All numbers, in their order. */
    static List<CodeText> all(Texts texts) {
        return Arrays.stream(Code.values()).map(code -> of(code, texts)).toList();
    }

    /** One of them, if it is one of ours. */
    static Optional<CodeText> find(int number, Texts texts) {
        return Code.of(number).map(code -> of(code, texts));
    }

    private static CodeText of(Code code, Texts texts) {
        int number = code.number();
        return new CodeText(
                number,
                texts.say("codes." + number + ".meaning"),
                texts.say("codes." + number + ".here"),
                texts.say("codes." + number + ".advice"),
                ARTICLES.getOrDefault(code, number < OURS ? ALL_CODES : List.of()));
    }

    private static final int OURS = 900;

    /** What a number means, in a few words; empty if it is not one of ours. */
    public static String meaning(@Nullable Integer number, Texts texts) {
        return number == null || Code.of(number).isEmpty()
                ? ""
                : texts.say("codes." + number + ".meaning");
    }
}
