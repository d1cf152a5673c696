package org.dirsync.web.status;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Places on ellipses around the middle, far enough from each other that the plates there do not
 * overlap: two places differ by {@value #ACROSS} to the side or {@value #DOWN} in height. A few
 * stand on one ellipse, at even angles; more fill several.
 */
final class RingLayout {
    static final int ACROSS = 156;
    static final int DOWN = 64;
    private static final double[] ALONE = {2.2, 2.9, 3.6};
    private static final double FIRST = 1.5;
    private static final double GAP = 1.25;
    private static final double STEP = Math.PI / 1_440;

    private RingLayout() {}

    /**
     * A place.
     *
     * @param x to the right of the middle
     * @param y below the middle
     */
    record Place(double x, double y) {}

    /** So many places, the inner rings full, the outermost evenly spread. */
    static List<Place> of(int count) {
        List<Double> even = even(count);
        for (double alone : ALONE) {
            if (fit(even, alone)) {
                return places(even, alone);
            }
        }
        List<Place> places = new ArrayList<>();
        double radius = FIRST;
        while (places.size() < count) {
            List<Double> angles = angles(radius);
            int left = count - places.size();
            if (angles.size() > left) {
                angles = fit(even(left), radius) ? even(left) : some(angles, left);
            }
            places.addAll(places(angles, radius));
            radius += GAP;
        }
        return places;
    }

    private static List<Place> places(List<Double> angles, double radius) {
        return angles.stream()
                .map(
                        angle ->
                                new Place(
                                        ACROSS * radius * Math.sin(angle),
                                        -DOWN * radius * Math.cos(angle)))
                .toList();
    }

    /** Even angles, from the top on to the right; two stand beside the middle. */
    private static List<Double> even(int count) {
        double first = count == 2 ? Math.PI / 2 : 0;
        return IntStream.range(0, count).mapToObj(i -> first + 2 * Math.PI * i / count).toList();
    }

    private static boolean fit(List<Double> angles, double radius) {
        return IntStream.range(1, angles.size())
                        .allMatch(i -> fits(angles.get(i), angles.get(i - 1), radius))
                && (angles.size() < 2
                        || fits(angles.get(0), angles.get(angles.size() - 1), radius));
    }

    /** As many as fit, from the top on to the right. */
    private static List<Double> angles(double radius) {
        List<Double> angles = new ArrayList<>();
        angles.add(0.0);
        for (double angle = STEP; angle < 2 * Math.PI; angle += STEP) {
            if (fits(angle, angles.get(angles.size() - 1), radius) && fits(angle, 0, radius)) {
                angles.add(angle);
            }
        }
        return angles;
    }

    private static boolean fits(double angle, double other, double radius) {
        double across = radius * Math.abs(Math.sin(angle) - Math.sin(other));
        double down = radius * Math.abs(Math.cos(angle) - Math.cos(other));
        return Math.max(across, down) >= 1;
    }

    private static List<Double> some(List<Double> angles, int count) {
        List<Double> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            some.add(angles.get(i * angles.size() / count));
        }
        return some;
    }
}
