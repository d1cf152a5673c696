package org.dirsync.message;

import org.dirsync.message.Request.Ask;

/**
 * What a requestor sends at the end of T3: how far it now is, so that the server does not send the
 * same update again ({@code TASK=VERIFY}).
 *
 * @param envelope from the requestor to the server
 * @param answers the id of the last request whose answer was applied whole; empty if none was
 * @param state how far the requestor is; not a request for more
 */
public record Verification(Envelope envelope, String answers, Ask state) implements Message {}
