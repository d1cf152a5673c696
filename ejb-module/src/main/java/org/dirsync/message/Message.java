package org.dirsync.message;

/** A message between a requestor and the directory server. */
public sealed interface Message permits Request, Update, Verification {

    /** Who sends it to whom. */
    Envelope envelope();
}
