package org.dirsync.settings;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How long something is kept: in days, as {@code dirsync.keep.history.days=90}, at least one; or to
 * the minute without the last word, as {@code dirsync.keep.history=PT36H}, at least one minute,
 * which counts before the days.
 */
final class RetentionSetting extends Setting<Duration> {

    private static final Duration MIN = Duration.ofMinutes(1);
    private static final long MAX_DAYS = 36_500;
    private static final String EXACT = "a duration such as P90D or PT36H, from PT1M to P36500D";

    RetentionSetting(String property, int days) {
        super(property, Duration.ofDays(days));
    }

    private String daysProperty() {
        return property() + ".days";
    }

    @Override
    Set<String> properties() {
        return Set.of(property(), daysProperty());
    }

    @Override
    String range() {
        return EXACT;
    }

    @Override
    @Nullable Duration read(UnaryOperator<@Nullable String> properties) {
        Duration exact = exact(stripped(properties.apply(property())));
        if (exact != null) {
            return exact;
        }
        Long days =
                new NumberSetting(daysProperty(), standard().toDays(), 1, MAX_DAYS)
                        .read(properties);
        return days == null ? null : Duration.ofDays(days);
    }

    private @Nullable Duration exact(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            Duration given = Duration.parse(text);
            Duration used = within(given);
            if (!used.equals(given)) {
                warn(property(), text, EXACT, used);
            }
            return used;
        } catch (DateTimeParseException e) {
            warn(property(), text, EXACT, daysProperty() + " or the default");
            return null;
        }
    }

    private static Duration within(Duration given) {
        Duration max = Duration.ofDays(MAX_DAYS);
        if (given.compareTo(MIN) < 0) {
            return MIN;
        }
        return given.compareTo(max) > 0 ? max : given;
    }
}
