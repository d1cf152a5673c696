package org.dirsync.status;

/**
 * That a postoffice is hosted on this node.
 *
 * @param name {@code NETWORK/POSTOFFICE}
 * @param server whether it is the directory server
 */
public record HostedView(String name, boolean server) {}
