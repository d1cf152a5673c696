package org.dirsync.web.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.dirsync.history.Spark;
import org.dirsync.usecase.State;
import org.dirsync.web.page.Badge;
import org.dirsync.web.status.RingLayout.Place;
import org.dirsync.web.status.Topology.Node;
import org.dirsync.web.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopologyTest {
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 8, 9, 60, 199, 1_000})
    void placesDoNotOverlapNorLieOnTheMiddle(int count) {
        List<Place> places = RingLayout.of(count);

        assertThat(places).hasSize(count);
        for (int i = 0; i < count; i++) {
            assertThat(apart(places.get(i), new Place(0, 0))).isTrue();
            for (int j = 0; j < i; j++) {
                assertThat(apart(places.get(i), places.get(j))).as("%d and %d", i, j).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 8, 12})
    void aFewStandAtEvenAnglesAndTakeTheHeight(int count) {
        List<Place> places = RingLayout.of(count);
        List<Double> steps =
                IntStream.range(0, count)
                        .mapToObj(i -> angle(places.get((i + 1) % count)) - angle(places.get(i)))
                        .map(step -> (step + 2 * Math.PI) % (2 * Math.PI))
                        .toList();

        assertThat(steps)
                .allSatisfy(step -> assertThat(step).isCloseTo(2 * Math.PI / count, within(1e-6)));
        assertThat(places.get(0).y()).isLessThan(-2 * RingLayout.DOWN);
    }

    /** Of the circle that the ellipse is drawn from. */
    private static double angle(Place place) {
        return Math.atan2(place.x() / RingLayout.ACROSS, -place.y() / RingLayout.DOWN);
    }

    @Test
    void whatIsWrittenFitsIntoTheSpaceOfAPlace() {
        var away =
                new Node(
                        "N/ABCDEFGHIJKL",
                        "ABCDEFGHIJKL",
                        0,
                        0,
                        Badge.of(State.IN_SYNC),
                        "",
                        0,
                        false,
                        null);

        assertThat(away.plate()).isLessThanOrEqualTo(RingLayout.ACROSS);
    }

    private static boolean apart(Place one, Place other) {
        return Math.abs(one.x() - other.x()) >= RingLayout.ACROSS * .85
                || Math.abs(one.y() - other.y()) >= RingLayout.DOWN * .85;
    }

    @Test
    void drawsASingleSampleAsAShortLineAtEitherEnd() {
        Spark first = new Spark(Instant.EPOCH, 900, List.of(0L, -1L, -1L));
        Spark last = new Spark(Instant.EPOCH, 900, List.of(-1L, -1L, 0L));

        assertThat(SparkLine.of(first, 0, ENGLISH).line())
                .isEqualTo("M2.0 22.0L2.0 22.0L14.0 22.0");
        assertThat(SparkLine.of(last, 0, ENGLISH).line()).isEqualTo("M82.0 22.0L94.0 22.0");
    }

    @Test
    void drawsTheLagOfADayWithItsGaps() {
        Spark spark = new Spark(Instant.EPOCH, 900, List.of(0L, 1_200L, -1L, 600L));

        SparkLine line = SparkLine.of(spark, 60, ENGLISH);

        assertThat(line.line()).isEqualTo("M2.0 22.0L32.7 2.0M82.0 12.0L94.0 12.0");
        assertThat(line.area()).endsWith("Z");
        assertThat(line.end()).isEqualTo("M94.0 12.0h0");
        assertThat(line.label()).isEqualTo("Lag in the last 24 hours: at most 20 min, now 1 min");
        assertThat(SparkLine.of(null, 0, ENGLISH).label()).isEqualTo("Not sampled yet");
    }
}
