package org.dirsync.web.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonInTest {
    record Inner(Boolean on, Integer most) {}

    record Outer(String name, Inner inner, List<String> types, Map<String, String> details) {}

    @Test
    void readsEveryKind() throws IOException {
        Outer read =
                read(
                        """
                        {"name": "Åse", "inner": {"on": true, "most": 7},
                         "types": ["SMTP", "PCM"], "details": {"Phone": "1", "Title": "2"}}
                        """);

        assertThat(read)
                .isEqualTo(
                        new Outer(
                                "Åse",
                                new Inner(true, 7),
                                List.of("SMTP", "PCM"),
                                Map.of("Phone", "1", "Title", "2")));
    }

    @Test
    void takesWhatIsMissingOrNullAsNull() throws IOException {
        assertThat(read("{\"name\": null}")).isEqualTo(new Outer(null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"nam\": \"x\"}                      | nam",
                "{\"name\": 1}                         | name",
                "{\"name\": [\"x\"]}                   | name",
                "{\"name\": \"a\", \"name\": \"b\"}    | name",
                "{\"inner\": \"x\"}                    | inner",
                "{\"inner\": {\"off\": true}}          | inner.off",
                "{\"inner\": {\"on\": \"true\"}}       | inner.on",
                "{\"inner\": {\"most\": 1.5}}          | inner.most",
                "{\"inner\": {\"most\": 99999999999}}  | inner.most",
                "{\"inner\": {\"most\": \"7\"}}        | inner.most",
                "{\"types\": \"SMTP\"}                 | types",
                "{\"types\": [\"SMTP\", 2]}            | types[1]",
                "{\"details\": []}                     | details",
                "{\"details\": {\"Phone\": 1}}         | details.Phone",
                "{\"details\": {\"A\": \"1\", \"A\": \"2\"}} | details.A",
            })
    void namesTheFieldThatDoesNotFit(String json, String field) {
        BadJsonException refused = catchThrowableOfType(BadJsonException.class, () -> read(json));

        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused.line()).isEqualTo(1);
        assertThat(refused).hasMessageContaining("'" + field + "'");
    }

    @Test
    void tellsLineAndColumnOfWhatIsNoJson() {
        BadJsonException refused =
                catchThrowableOfType(
                        BadJsonException.class, () -> read("{\"name\": \"x\",\n   oops}"));

        assertThat(refused.field()).isNull();
        assertThat(refused.line()).isEqualTo(2);
        assertThat(refused.column()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "[]",
                "1",
                "\"x\"",
                "{",
                "{\"name\":",
                "{\"name\": \"x\"} {}",
                "{}x"
            })
    void refusesWhatIsNotOneObject(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(BadJsonException.class);
    }

    @Test
    void refusesOtherEncodings() {
        byte[] latin = "{\"name\": \"Åse\"}".getBytes(ISO_8859_1);

        assertThatThrownBy(() -> JsonIn.read(new ByteArrayInputStream(latin), Outer.class))
                .isInstanceOf(BadJsonException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void doesNotReadMoreThanItMay() {
        byte[] large = new byte[JsonIn.MAX_SIZE + 2];

        assertThatThrownBy(() -> JsonIn.read(new ByteArrayInputStream(large), Outer.class))
                .isInstanceOf(BodyTooLargeException.class);
    }

    private static Outer read(String json) throws IOException {
        return JsonIn.read(new ByteArrayInputStream(json.getBytes(UTF_8)), Outer.class);
    }
}
