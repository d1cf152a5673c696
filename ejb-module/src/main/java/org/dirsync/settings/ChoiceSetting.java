package org.dirsync.settings;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One of a few words, in small letters. */
final class ChoiceSetting extends Setting<String> {

    private final List<String> choices;

    /** A choice whose first word is the default. */
    ChoiceSetting(String property, String... choices) {
        super(property, choices[0]);
        this.choices = List.of(choices);
    }

    @Override
    String range() {
        return "one of: " + String.join(", ", choices);
    }

    @Override
    @Nullable String read(UnaryOperator<@Nullable String> properties) {
        String text = stripped(properties.apply(property()));
        if (text == null) {
            return null;
        }
        String given = text.toLowerCase(Locale.ROOT);
        if (choices.contains(given)) {
            return given;
        }
        warn(property(), text, range(), standard());
        return null;
    }
}
