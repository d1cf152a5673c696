package org.dirsync.settings;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A whole number within a range. */
final class NumberSetting extends Setting<Long> {

    private final long min;
    private final long max;

    NumberSetting(String property, long standard, long min, long max) {
        super(property, standard);
        this.min = min;
        this.max = max;
    }

    @Override
    String range() {
        return "a whole number from " + min + " to " + max;
    }

    @Override
    @Nullable Long read(UnaryOperator<@Nullable String> properties) {
        String text = stripped(properties.apply(property()));
        if (text == null) {
            return null;
        }
        try {
            long given = Long.parseLong(text);
            long used = Math.max(min, Math.min(max, given));
            if (used != given) {
                warn(property(), text, range(), used);
            }
            return used;
        } catch (NumberFormatException e) {
            warn(property(), text, range(), standard());
            return null;
        }
    }
}
