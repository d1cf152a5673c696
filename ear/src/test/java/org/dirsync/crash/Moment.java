package org.dirsync.crash;

/** When the server is killed. */
enum Moment {
    CHANGES("at any instant under changes"),
    START("at any instant of its start"),
    IMPORT("inside a full import"),
    TRANSMIT("inside T2's fan-out"),
    COMMIT("as soon as a transaction is decided");

    private final String text;

    Moment(String text) {
        this.text = text;
    }

    /** For the report. */
    String text() {
        return text;
    }
}
