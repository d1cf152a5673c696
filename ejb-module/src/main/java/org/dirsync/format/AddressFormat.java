package org.dirsync.format;

/** The formats of address files. */
public enum AddressFormat {
    /** Comma-separated values with a header row (RFC 4180). */
    CSV("text/csv"),
    /** LDAP Data Interchange Format (RFC 2849). */
    LDIF("text/x-ldif"),
    /** The import file of Microsoft Mail. */
    IMPORT_FILE("text/x-dirsync-import"),
    /** Address cards (RFC 6350, RFC 2426). */
    VCARD("text/vcard");

    private final String mediaType;

    AddressFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The media type, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** A reader that refuses what exceeds the limits. */
    public AddressReader reader(ImportLimits limits) {
        return switch (this) {
            case CSV -> new CsvFileReader(limits);
            case LDIF -> new LdifFileReader(limits);
            case IMPORT_FILE -> new ImportFileReader(limits);
            case VCARD -> new VcardFileReader(limits);
        };
    }
}
