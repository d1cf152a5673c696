package org.dirsync.settings;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A text that its user checks, without spaces at its ends; empty by default. */
final class TextSetting extends Setting<String> {

    private final String range;

    TextSetting(String property, String range) {
        super(property, "");
        this.range = range;
    }

    @Override
    String range() {
        return range;
    }

    @Override
    @Nullable String read(UnaryOperator<@Nullable String> properties) {
        return stripped(properties.apply(property()));
    }
}
