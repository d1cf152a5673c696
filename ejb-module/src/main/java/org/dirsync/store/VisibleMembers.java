package org.dirsync.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dirsync.address.Address;
import org.dirsync.address.AddressType;
import org.dirsync.address.Details;
import org.dirsync.address.Entry;
import org.dirsync.address.Kind;
import org.dirsync.address.Members;

/**
 * Leaves hidden entries out of the members of groups, for who may not see them: what is hidden in
 * the postoffice's own list, in what it has received, or in the master list.
 */
final class VisibleMembers {

    /** By key in each list: for Derby a list of keys would be a scan of all rows. */
    private static final String HIDDEN =
            "SELECT 1 FROM SYSIBM.SYSDUMMY1 WHERE"
                    + " EXISTS (SELECT 1 FROM own_entry"
                    + " WHERE postoffice = ? AND address_key = ? AND hidden = TRUE)"
                    + " OR EXISTS (SELECT 1 FROM gal_entry"
                    + " WHERE postoffice = ? AND address_key = ? AND hidden = TRUE)"
                    + " OR EXISTS (SELECT 1 FROM master_entry"
                    + " WHERE address_key = ? AND hidden = TRUE)";

    private final Sql sql;
    private final int postoffice;
    private final boolean all;

    VisibleMembers(Sql sql, int postoffice, Visibility visibility) {
        this.sql = sql;
        this.postoffice = postoffice;
        this.all = visibility == Visibility.ALL;
    }

    /** The entries, groups with the members that may be seen. */
    List<Listed> of(List<Listed> entries) throws SQLException {
        if (all) {
            return entries;
        }
        List<Listed> visible = new ArrayList<>();
        for (Listed listed : entries) {
            visible.add(of(listed));
        }
        return visible;
    }

    /** The entry; a group with the members that may be seen. */
    Listed of(Listed listed) throws SQLException {
        return new Listed(listed.owner(), of(listed.entry()));
    }

    /** The entry; a group with the members that may be seen. */
    Entry of(Entry entry) throws SQLException {
        if (all || Kind.of(entry.details()) != Kind.GROUP) {
            return entry;
        }
        String text = entry.details().asMap().getOrDefault(Members.PROMPT, "");
        List<String> members = Members.of(text);
        List<String> visible = new ArrayList<>();
        for (String member : members) {
            if (!isHidden(key(member))) {
                visible.add(member);
            }
        }
        Details details = entry.details().replacing(Members.PROMPT, Members.joined(visible));
        return visible.size() == members.size()
                ? entry
                : new Entry(entry.address(), entry.name(), details, entry.hidden());
    }

    /** As it stands in a detail, which may be of a requestor that is none of ours. */
    private static String key(String member) {
        int colon = member.indexOf(':');
        return colon < 0
                ? Address.trusted(AddressType.PCM, member).key()
                : Address.trusted(
                                new AddressType(
                                        member.substring(0, colon)
                                                .strip()
                                                .toUpperCase(Locale.ROOT)),
                                member.substring(colon + 1).strip())
                        .key();
    }

    private boolean isHidden(String key) throws SQLException {
        return sql.one(HIDDEN, Row::integer, postoffice, key, postoffice, key, key).isPresent();
    }

    /** Those that may be seen. */
    List<Address> visible(List<Address> members) throws SQLException {
        if (all) {
            return members;
        }
        List<Address> visible = new ArrayList<>();
        for (Address member : members) {
            if (!isHidden(member.key())) {
                visible.add(member);
            }
        }
        return visible;
    }
}
