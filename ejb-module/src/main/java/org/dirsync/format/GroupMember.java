package org.dirsync.format;

/**
 * A member of a group as a file names it.
 *
 * @param address its address, or what a name is found to mean; empty if it must be looked up
 * @param name by which it is looked up among the other records of the file
 * @param shown the name as it stands in the file
 */
record GroupMember(String address, String name, String shown) {

    /** A member whose address the file gives. */
    static GroupMember of(String address) {
        return new GroupMember(address, "", address);
    }

    /** A member that is named by something else than its address. */
    static GroupMember named(String name, String shown) {
        return new GroupMember("", name, shown);
    }
}
