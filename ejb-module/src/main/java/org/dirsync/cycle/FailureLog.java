package org.dirsync.cycle;

/** Logs why something failed. */
final class FailureLog {

    private FailureLog() {}

    /** One line where the database or the broker failed; a stack trace of a defect. */
    static void log(
            System.Logger log, String what, RuntimeException failure, boolean isOfResource) {
        if (isOfResource) {
            log.log(System.Logger.Level.WARNING, what + ": " + RootCause.text(failure));
        } else {
            log.log(System.Logger.Level.ERROR, what, failure);
        }
    }
}
