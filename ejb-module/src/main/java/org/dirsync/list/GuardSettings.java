package org.dirsync.list;

import org.dirsync.address.PostofficeName;

/** The deletion guards as an administrator has set them. */
@FunctionalInterface
public interface GuardSettings {

    /** The guard of a postoffice: its own, or else that of the organization. */
    Guard of(PostofficeName name);
}
