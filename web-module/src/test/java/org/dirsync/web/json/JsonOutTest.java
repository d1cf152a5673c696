package org.dirsync.web.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dirsync.usecase.State;
import org.junit.jupiter.api.Test;

class JsonOutTest {
    record Part(String text, Integer number) {}

    record Whole(
            State state,
            long count,
            boolean on,
            Instant at,
            List<Part> parts,
            Map<String, Instant> m) {}

    @Test
    void writesThePartsInTheirOrder() {
        Instant at = Instant.parse("2026-11-22T12:00:00Z");

        assertThat(
                        written(
                                new Whole(
                                        State.IN_SYNC,
                                        9_007_199_254_740_993L,
                                        true,
                                        at,
                                        List.of(new Part("Åse \"<&\"", null)),
                                        Map.of("T1", at))))
                .isEqualTo(
                        "{\"state\":\"IN_SYNC\",\"count\":9007199254740993,\"on\":true,"
                                + "\"at\":\"2026-11-22T12:00:00Z\","
                                + "\"parts\":[{\"text\":\"Åse \\\"<&\\\"\",\"number\":null}],"
                                + "\"m\":{\"T1\":\"2026-11-22T12:00:00Z\"}}");
    }

    @Test
    void writesListsAtTheTop() {
        assertThat(written(List.of())).isEqualTo("[]");
        assertThat(written(List.of(new Part("a", 1)))).isEqualTo("[{\"text\":\"a\",\"number\":1}]");
    }

    @Test
    void leavesOutWhatAProblemDoesNotKnow() {
        assertThat(written(Problem.of(404, "There is no run 7.").asMap()))
                .isEqualTo(
                        "{\"type\":\"about:blank\",\"title\":\"Not found\",\"status\":404,"
                                + "\"detail\":\"There is no run 7.\"}");
    }

    @Test
    void refusesWhatHasNoForm() {
        assertThatThrownBy(() -> written(new Object()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String written(Object value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonOut.write(value, out);
        return out.toString(UTF_8);
    }
}
