package org.dirsync.crash;

import java.util.List;
import java.util.stream.Stream;

/** When the server is killed. */
enum Moment {
    CHANGES("at any instant under changes"),
    START("at any instant of its start"),
    IMPORT("inside a full import"),
    TRANSMIT("inside T2's fan-out"),
    DECIDED("as soon as a transaction is decided"),
    DATABASE_FIRST("after the database's commit, before the broker's"),
    BROKER_FIRST("after the broker's commit, before the database's");

    private final String text;

    Moment(String text) {
        this.text = text;
    }

    /** Those of these names, with commas between them; all if there is none. */
    static List<Moment> chosen(String names) {
        return names.isBlank()
                ? List.of(values())
                : Stream.of(names.split(",")).map(Moment::valueOf).toList();
    }

    /** For the report. */
    String text() {
        return text;
    }
}
