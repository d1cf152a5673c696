package org.dirsync.settings;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** {@code true} or {@code false}; false by default. */
final class SwitchSetting extends Setting<Boolean> {

    SwitchSetting(String property) {
        super(property, false);
    }

    @Override
    String range() {
        return "true or false";
    }

    @Override
    @Nullable Boolean read(UnaryOperator<@Nullable String> properties) {
        String text = stripped(properties.apply(property()));
        if (text == null) {
            return null;
        }
        if (text.equalsIgnoreCase("true")) {
            return true;
        }
        if (!text.equalsIgnoreCase("false")) {
            warn(property(), text, range(), standard());
        }
        return false;
    }
}
