package org.dirsync.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table, as it is printed and as markdown: the same. */
final class Report {

    private final List<String> lines = new ArrayList<>();

    Report(List<String> conditions) {
        for (String condition : conditions) {
            lines.add("- " + condition);
        }
        lines.add("");
        lines.add("| what | runs | median | least to most | rate | must reach |");
        lines.add("| --- | --: | --: | --: | --: | --- |");
    }

    /** Times; the rate is in units of {@code count} a second, left out if 0. */
    void time(String what, Series seconds, int count, String goal) {
        row(
                what,
                Integer.toString(seconds.values().size()),
                text("%.3f s", seconds.median()),
                text("%.3f to %.3f s", seconds.least(), seconds.most()),
                count == 0 ? "" : text("%,.0f/s", count / seconds.median()),
                goal);
    }

    /** Times of many looks at a page: what 95 of a hundred did not exceed stands as the rate. */
    void looks(String what, Series seconds, String goal) {
        row(
                what,
                Integer.toString(seconds.values().size()),
                text("%.0f ms", seconds.median() * 1000),
                text("%.0f to %.0f ms", seconds.least() * 1000, seconds.most() * 1000),
                text("95 %%: %.0f ms", seconds.percentile(95) * 1000),
                goal);
    }

    /** What was alive on the heap, in MB. */
    void heap(String what, Series megabytes, String goal) {
        row(
                what,
                Integer.toString(megabytes.values().size()),
                text("%.0f MB", megabytes.median()),
                text("%.0f to %.0f MB", megabytes.least(), megabytes.most()),
                "",
                goal);
    }

    /** A single figure. */
    void figure(String what, String figure, String goal) {
        row(what, "", figure, "", "", goal);
    }

    /** How many times faster the one is than the other. */
    void ratio(String what, Series slow, Series fast, String goal) {
        row(what, "", text("%.2fx", slow.median() / fast.median()), "", "", goal);
    }

    private void row(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
