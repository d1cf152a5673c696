package org.dirsync.setup;

/**
 * A postoffice has come to this node or gone from it; fired as an event after it has happened.
 *
 * @param name {@code NETWORK/POSTOFFICE}
 * @param hosted whether it is hosted here from now on
 */
public record HostedChange(String name, boolean hosted) {}
