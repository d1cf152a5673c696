package org.dirsync.web;

import java.time.Instant;
import java.util.Locale;

/** Figures in the text format of Prometheus, version 0.0.4. */
final class PrometheusText {
    static final String MEDIA_TYPE = "text/plain;version=0.0.4;charset=UTF-8";

    private final StringBuilder text = new StringBuilder();

    /** Begins a family of figures; its figures follow. */
    PrometheusText family(String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ');
        text.append(help.replace("\\", "\\\\").replace("\n", "\\n"));
        text.append("\n# TYPE ").append(name).append(' ').append(type).append('\n');
        return this;
    }

    /** A figure with labels, given as name and value in turn. */
    PrometheusText figure(String name, double value, String... labels) {
        text.append(name);
        if (labels.length > 0) {
            char before = '{';
            for (int i = 0; i < labels.length; i += 2) {
                text.append(before).append(labels[i]).append("=\"");
                text.append(escaped(labels[i + 1])).append('"');
                before = ',';
            }
            text.append('}');
        }
        text.append(' ').append(number(value)).append('\n');
        return this;
    }

    /** An instant as seconds since 1970. */
    static double seconds(Instant at) {
        return at.toEpochMilli() / 1_000.0;
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.3f", value);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
