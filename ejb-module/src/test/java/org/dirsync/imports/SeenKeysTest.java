package org.dirsync.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeenKeysTest {

    private static List<String> keys(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "SMTP:p" + i + "@x.example").toList();
    }

    @Test
    void knowsEachKeyThatHasCome() {
        SeenKeys seen = new SeenKeys();
        List<String> come = keys(0, 50_000);

        seen.add(come);

        assertThat(seen.maybe(come)).isEqualTo(come);
    }

    @Test
    void takesFewOthersForOnesThatHaveCome() {
        SeenKeys seen = new SeenKeys();
        List<String> others = keys(1_000_000, 1_050_000);
        assertThat(seen.maybe(others)).isEmpty();

        seen.add(keys(0, 500_000));

        assertThat(seen.maybe(others)).hasSizeLessThan(500);
    }
}
