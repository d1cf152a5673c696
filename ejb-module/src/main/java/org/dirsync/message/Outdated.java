package org.dirsync.message;

/**
 * Messages that were sent before their sender or addressee took another name, or gave up the role
 * of directory server. Nobody can take them any more; the next cycle carries what was in them.
 */
public interface Outdated {

    /** Whether the message is such a one. */
    boolean isOutdated(Envelope envelope);
}
