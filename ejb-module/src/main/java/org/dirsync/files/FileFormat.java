package org.dirsync.files;

import org.dirsync.format.AddressFormat;

/** The formats of address files. */
public enum FileFormat {
    /** RFC 4180. */
    CSV,
    /** RFC 2849. */
    LDIF,
    /** The import file of Microsoft Mail. */
    IMPORT,
    /** RFC 6350 and RFC 2426. */
    VCARD;

    /** What reads and writes it. */
    public AddressFormat format() {
        return switch (this) {
            case CSV -> AddressFormat.CSV;
            case LDIF -> AddressFormat.LDIF;
            case IMPORT -> AddressFormat.IMPORT_FILE;
            case VCARD -> AddressFormat.VCARD;
        };
    }

    public static FileFormat of(AddressFormat format) {
        return switch (format) {
            case CSV -> CSV;
            case LDIF -> LDIF;
            case IMPORT_FILE -> IMPORT;
            case VCARD -> VCARD;
        };
    }
}
