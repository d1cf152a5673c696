package org.dirsync.longrun;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What was seen, look by look, and whether it grows. */
final class Looks {

    /** So much more at the end than at the beginning is still flat: a tenth, and a little. */
    private static final double SHARE = 0.1;

    private static final double LITTLE = 8;

    private final Map<String, List<Double>> figures = new TreeMap<>();

    void add(Map<String, Double> look) {
        look.forEach(
                (name, value) ->
                        figures.computeIfAbsent(name, none -> new ArrayList<>()).add(value));
    }

    int size() {
        return figures.values().stream().mapToInt(List::size).max().orElse(0);
    }

    /** By how much a figure that only grows has grown. */
    long grown(String name) {
        List<Double> values = figures.getOrDefault(name, List.of(0.0));
        return Math.round(values.get(values.size() - 1) - values.get(0));
    }

    /** The figures that are larger in the last quarter than in the first, as sentences. */
    List<String> growing() {
        List<String> growing = new ArrayList<>();
        figures.forEach(
                (name, values) -> {
                    double first = first(values);
                    double last = last(values);
                    if (!name.equals(Figure.RUNS) && last > first * (1 + SHARE) + LITTLE) {
                        growing.add("grows: %s from %s to %s".formatted(name, in(first), in(last)));
                    }
                });
        return growing;
    }

    /** A table of all that was ever there. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add("| | first quarter, median | last quarter, median | least | most |");
        lines.add("| --- | ---: | ---: | ---: | ---: |");
        figures.forEach(
                (name, values) -> {
                    double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
                    double least = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
                    if (most > 0 && !name.equals(Figure.RUNS)) {
                        lines.add(
                                "| %s | %s | %s | %s | %s |"
                                        .formatted(
                                                name,
                                                in(first(values)),
                                                in(last(values)),
                                                in(least),
                                                in(most)));
                    }
                });
        return String.join("\n", lines);
    }

    private static double first(List<Double> values) {
        return median(values.subList(0, quarter(values)));
    }

    private static double last(List<Double> values) {
        return median(values.subList(values.size() - quarter(values), values.size()));
    }

    private static int quarter(List<Double> values) {
        return Math.max(1, values.size() / 4);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static String in(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%,.1f", value);
    }
}
