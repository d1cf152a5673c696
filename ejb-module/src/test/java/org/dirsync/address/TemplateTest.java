package org.dirsync.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import org.dirsync.address.Template.Prompt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    @Test
    void readsThePromptsOfQ118447() throws RefusedException {
        assertThat(Prompt.parse(" Phone #:~15~23~NP~~"))
                .isEqualTo(new Prompt("Phone #", 15, 23, "NP", ""));
        assertThat(Prompt.parse("City/ST/Zip:~15~40~A~~").name()).isEqualTo("City/ST/Zip");
        assertThat(Prompt.parse("Full Name:~10~25~A~John Doe~").initial()).isEqualTo("John Doe");
    }

    @Test
    void writesWhatItReads() throws RefusedException {
        assertThat(Prompt.parse("Department:~15~25~A~~")).hasToString("Department:~15~25~A~~");
        assertThat(Prompt.parse(Prompt.named("Phone").toString())).isEqualTo(Prompt.named("Phone"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Phone", "Phone:", "Phone~1~2~A~~", "Phone:~x~2~A~~", "A:~1~2~A~~~", "~~~~"})
    void refusesOtherLinesAsInvalid(String line) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> Prompt.parse(line))
                .satisfies(e -> assertThat(e.code()).isEqualTo(Code.INVALID_TRANSACTION));
    }

    @Test
    void refusesAnEmptyPrompt() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> Prompt.parse(":~1~2~A~~"))
                .satisfies(e -> assertThat(e.code()).isEqualTo(Code.SLASH_EXPECTED));
    }

    @Test
    void hasEachPromptOnce() throws RefusedException {
        Prompt phone = Prompt.named("Phone");
        assertThat(Template.of(List.of(phone, Prompt.named("Title"))).names())
                .containsExactly("Phone", "Title");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> Template.of(List.of(phone, phone)));
    }

    @Test
    void isBounded() {
        List<Prompt> many = Collections.nCopies(Template.MAX + 1, Prompt.named("Phone"));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> Template.of(many))
                .satisfies(e -> assertThat(e.code()).isEqualTo(Code.LIMIT_EXCEEDED));
    }
}
