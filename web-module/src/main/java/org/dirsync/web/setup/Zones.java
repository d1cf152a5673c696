package org.dirsync.web.setup;

import java.time.ZoneId;
import java.util.List;

/** Time zones to choose from. */
final class Zones {
    /** UTC, and the zones that are named for a place. */
    static final List<String> ALL =
            ZoneId.getAvailableZoneIds().stream()
                    .filter(
                            zone ->
                                    zone.equals("UTC")
                                            || zone.matches(
                                                    "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
                    .sorted()
                    .toList();

    private Zones() {}
}
