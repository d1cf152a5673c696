package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dirsync.address.AddressType;
import org.dirsync.list.Limit;
import org.dirsync.message.Options;

/** The columns of options; the types of addresses are separated by commas. */
@Embeddable
class OptionsColumns {

    @Column(nullable = false, length = 1000)
    private String types;

    @Column private boolean details;

    @Column private boolean sends;

    @Column private boolean receives;

    @Column(name = "limit_changes")
    private int changes;

    @Column(name = "limit_characters")
    private int characters;

    protected OptionsColumns() {}

    OptionsColumns(Options options) {
        types =
                options.types().stream()
                        .sorted()
                        .map(AddressType::name)
                        .collect(Collectors.joining(","));
        details = options.details();
        sends = options.sends();
        receives = options.receives();
        changes = options.limit().changes();
        characters = options.limit().characters();
    }

    Options options() {
        Set<AddressType> all = new TreeSet<>();
        for (String type : types.split(",", -1)) {
            if (!type.isEmpty()) {
                all.add(new AddressType(type));
            }
        }
        return new Options(all, details, sends, receives, new Limit(changes, characters));
    }
}
