package org.dirsync.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A file or directory; by default one in the server's directory of data. */
final class PathSetting extends Setting<Path> {

    PathSetting(String property, Path standard) {
        super(property, standard);
    }

    @Override
    String range() {
        return "a path";
    }

    @Override
    @Nullable Path read(UnaryOperator<@Nullable String> properties) {
        String text = stripped(properties.apply(property()));
        if (text == null) {
            return null;
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            warn(property(), text, range(), standard());
            return null;
        }
    }
}
