package org.dirsync.format;

import org.dirsync.address.Address;
import org.dirsync.address.AddressType;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.address.Template;
import org.jspecify.annotations.Nullable;

/** One change that a file asks for. Whoever stores it decides whether it can be made. */
public sealed interface Transaction {

    /** Where it begins in the file, from 1. */
    long line();

    /** How many characters of details it brings, 0 or more. */
    default long size() {
        if (this instanceof Put put) {
            return put.entry().details().text().length();
        }
        if (this instanceof Add added) {
            return added.entry().details().text().length();
        }
        return this instanceof Modify modify && modify.details() != null
                ? modify.details().size()
                : 0;
    }

    /**
     * The entry is to stand in the list as it is here, whether or not the address was there before.
     * CSV rows and LDIF entries say this.
     *
     * @param given what of the entry it speaks of; the rest stays as it is in the list
     */
    record Put(long line, Entry entry, Given given) implements Transaction {}

    /**
     * {@code A}: the entry is new; an address that is there already is an error (27).
     *
     * @param given what of the entry it speaks of, where the whole list is replaced and the address
     *     is there already; the rest stays as it is in the list
     */
    record Add(long line, Entry entry, Given given) implements Transaction {}

    /**
     * {@code M}: the entry is there already and changes (29 if it is not). What is null stays as it
     * is, so that all forms of the original mean something: with a second line, with details alone,
     * or with nothing more (Q151782, Q152424, Q159308).
     *
     * @param name the full name in the first line, empty if there is none
     * @param address the address in the first line, by which the entry is found; null if there is
     *     none, then it is found by its name, which must be the name of one entry only
     * @param newName the full name from now on
     * @param newAddress the address from now on
     * @param details what becomes of the details
     * @param hidden whether it is hidden from now on
     */
    record Modify(
            long line,
            String name,
            @Nullable Address address,
            @Nullable String newName,
            @Nullable Address newAddress,
            @Nullable DetailsChange details,
            @Nullable Boolean hidden)
            implements Transaction {

        /**
         * The entry after the change; equal to the entry before if there is nothing to change (47).
         *
         * @throws RefusedException if the two together make no entry
         */
        public Entry applied(Entry before) throws RefusedException {
            return Entry.of(
                    newAddress == null ? before.address() : newAddress,
                    newName == null ? before.name() : newName,
                    details == null ? before.details() : details.applied(before.details()),
                    hidden == null ? before.hidden() : hidden);
        }
    }

    /**
     * {@code D}: the entry goes (29 if it is not there).
     *
     * @param name the full name, empty if there is none
     * @param address the address by which the entry is found; null as for {@link Modify}
     */
    record Delete(long line, String name, @Nullable Address address) implements Transaction {}

    /**
     * {@code R}: what follows is a whole list; what is not in it goes.
     *
     * @param type of which type the addresses of the list are
     * @param postoffice of which postoffice; null for all addresses of the type
     */
    record Replace(long line, AddressType type, @Nullable PostofficeName postoffice)
            implements Transaction {}

    /**
     * {@code T}: the postoffice has these prompts from now on.
     *
     * @param type of which type the addresses are that the prompts are for
     * @param postoffice of which postoffice; null for all addresses of the type
     */
    record Prompts(
            long line, AddressType type, @Nullable PostofficeName postoffice, Template template)
            implements Transaction {}
}
