package org.dirsync.web.status;

import java.util.List;
import org.dirsync.history.Spark;
import org.dirsync.web.page.LocalizedText;
import org.dirsync.web.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The lag of a day as a small picture, {@value #WIDTH} by {@value #HEIGHT}.
 *
 * @param line the path of the line
 * @param area the path of what is below it
 * @param end the path of the dot at the last sample; empty if nothing was sampled
 * @param label the same in words
 */
public record SparkLine(String line, String area, String end, String label) {
    static final int WIDTH = 96;
    static final int HEIGHT = 24;
    private static final double EDGE = 2;
    private static final double MIN_LENGTH = 12;
    private static final long LEAST_PEAK = 600;

    static SparkLine of(@Nullable Spark spark, long lagNow, Texts texts) {
        if (spark == null) {
            return new SparkLine("", "", "", texts.say("overview.spark.none"));
        }
        List<Long> lags = spark.lags();
        long peak = Math.max(lagNow, lags.stream().mapToLong(Long::longValue).max().orElse(0));
        String label =
                peak <= 0
                        ? texts.say("overview.spark.calm")
                        : texts.say(
                                "overview.spark.peak",
                                LocalizedText.duration(peak, texts),
                                LocalizedText.duration(lagNow, texts));
        StringBuilder line = new StringBuilder();
        StringBuilder area = new StringBuilder();
        int slot = 0;
        while (slot < lags.size()) {
            int end = slot;
            while (end < lags.size() && lags.get(end) >= 0) {
                end++;
            }
            if (end > slot) {
                draw(lags.subList(slot, end), slot, lags.size(), Math.max(peak, LEAST_PEAK), line);
                shade(lags.subList(slot, end), slot, lags.size(), Math.max(peak, LEAST_PEAK), area);
            }
            slot = end + 1;
        }
        long top = Math.max(peak, LEAST_PEAK);
        return new SparkLine(line.toString(), area.toString(), end(lags, top), label);
    }

    private static String end(List<Long> lags, long peak) {
        for (int slot = lags.size() - 1; slot >= 0; slot--) {
            if (lags.get(slot) >= 0) {
                return "M" + x(slot, lags.size()) + " " + y(lags.get(slot), peak) + "h0";
            }
        }
        return "";
    }

    /** A line of a few samples is made long enough to be seen as one. */
    private static void draw(List<Long> lags, int from, int slots, long peak, StringBuilder path) {
        int to = from + lags.size() - 1;
        boolean isShort = place(to, slots) - place(from, slots) < MIN_LENGTH;
        double begin = Math.max(EDGE, place(to, slots) - MIN_LENGTH);
        char command = 'M';
        if (isShort) {
            path.append('M').append(one(begin)).append(' ').append(y(lags.get(0), peak));
            command = 'L';
        }
        for (int i = 0; i < lags.size(); i++) {
            path.append(command).append(x(from + i, slots)).append(' ');
            path.append(y(lags.get(i), peak));
            command = 'L';
        }
        if (isShort && begin + MIN_LENGTH > place(to, slots)) {
            path.append('L').append(one(begin + MIN_LENGTH)).append(' ');
            path.append(y(lags.get(lags.size() - 1), peak));
        }
    }

    private static void shade(List<Long> lags, int from, int slots, long peak, StringBuilder path) {
        if (lags.stream().allMatch(lag -> lag == 0)) {
            return;
        }
        path.append('M').append(x(from, slots)).append(' ').append(y(0, peak));
        for (int i = 0; i < lags.size(); i++) {
            path.append('L').append(x(from + i, slots)).append(' ');
            path.append(y(lags.get(i), peak));
        }
        path.append('L').append(x(from + lags.size() - 1, slots)).append(' ');
        path.append(y(0, peak)).append('Z');
    }

    private static double place(int slot, int slots) {
        return EDGE + (WIDTH - 2 * EDGE) * slot / Math.max(1, slots - 1);
    }

    private static String x(int slot, int slots) {
        return one(place(slot, slots));
    }

    private static String y(long lag, long peak) {
        return one(HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * lag / peak);
    }

    private static String one(double value) {
        long tenths = Math.round(value * 10); // a formatter is too slow for 40,000 of them
        return tenths / 10 + "." + tenths % 10;
    }
}
