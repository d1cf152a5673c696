package org.dirsync.settings;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One system property {@code dirsync.*} of the server. It is read at each use, so that a change in
 * the server's console counts without a restart where its user reads it again.
 *
 * <p>A value that cannot be read does not count: the default does, and the log says so once. A
 * number or duration out of its range counts as the nearest value of the range, and the log says so
 * too.
 *
 * @param <T> the type of its value
 */
public abstract class Setting<T> {

    private static final System.Logger LOG = System.getLogger("org.dirsync.settings");

    private static final Set<String> LOGGED = ConcurrentHashMap.newKeySet();

    private final String property;
    private final T standard;

    Setting(String property, T standard) {
        this.property = property;
        this.standard = standard;
    }

    /** The name of the system property. */
    public final String property() {
        return property;
    }

    /** The names of all system properties that are read; the name alone, but for durations. */
    Set<String> properties() {
        return Set.of(property);
    }

    /** The value without a system property. */
    public final T standard() {
        return standard;
    }

    /** The value now. */
    public final T get() {
        return get(System::getProperty);
    }

    /** The value by these properties. */
    final T get(UnaryOperator<@Nullable String> properties) {
        T read = read(properties);
        return read == null ? standard : read;
    }

    /** What it takes, for an administrator, as "a whole number from 1 to 10". */
    abstract String range();

    /** Reads the value; null if there is none, or none that can be read, which is logged. */
    abstract @Nullable T read(UnaryOperator<@Nullable String> properties);

    static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static void warn(String property, String text, String range, Object used) {
        if (LOGGED.add(property + '=' + text)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The system property {0} is \"{1}\"; {2} is used. Give {3}.",
                    property,
                    text,
                    Objects.toString(used).isEmpty() ? "nothing" : used.toString(),
                    range);
        }
    }
}
