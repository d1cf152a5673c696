package org.dirsync.settings;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Logs at the start which settings cannot be read or do not exist. */
@Singleton
@Startup
public class SettingsCheck {

    private static final System.Logger LOG = System.getLogger("org.dirsync.settings");
    private static final String PREFIX = "dirsync.";

    @PostConstruct
    void start() {
        Settings.ALL.forEach(Setting::get);
        for (String unknown : unknown(System.getProperties().stringPropertyNames())) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The system property {0} has no effect: Dirsync has no setting of this name."
                            + " The operations manual lists all settings.",
                    unknown);
        }
    }

    /** The names of these properties that begin as ours do and are none, in order. */
    static List<String> unknown(Collection<String> properties) {
        Set<String> known =
                Settings.ALL.stream()
                        .flatMap(setting -> setting.properties().stream())
                        .collect(Collectors.toSet());
        Set<String> ours = new TreeSet<>(properties);
        ours.removeIf(name -> !name.startsWith(PREFIX) || known.contains(name));
        return List.copyOf(ours);
    }
}
