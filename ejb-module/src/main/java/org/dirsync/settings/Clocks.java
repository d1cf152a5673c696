package org.dirsync.settings;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Gives beans the clock of this machine. */
@Dependent
class Clocks {

    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
