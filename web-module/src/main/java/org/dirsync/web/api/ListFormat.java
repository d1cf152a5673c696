package org.dirsync.web.api;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dirsync.files.FileFormat;
import org.dirsync.usecase.InvalidException;
import org.jspecify.annotations.Nullable;

/** The media types of address files. */
public final class ListFormat {
    public static final String CSV = "text/csv";
    public static final String LDIF = "text/x-ldif";
    public static final String IMPORT = "text/x-dirsync-import";
    public static final String VCARD = "text/vcard";

    private static final List<String> TAKEN = List.of(CSV, LDIF, VCARD, IMPORT);

    private ListFormat() {}

    /** The file format that the caller prefers; empty for JSON. */
    public static Optional<FileFormat> preferred(Request request) {
        Variant chosen =
                request.selectVariant(
                        Variant.mediaTypes(
                                        MediaType.APPLICATION_JSON_TYPE,
                                        MediaType.valueOf(CSV),
                                        MediaType.valueOf(LDIF),
                                        MediaType.valueOf(IMPORT),
                                        MediaType.valueOf(VCARD))
                                .build());
        if (chosen == null) {
            throw new NotAcceptableException();
        }
        return of(chosen.getMediaType());
    }

    /** The format of a body: what a parameter names, whatever the type, or else the type's. */
    public static FileFormat sent(@Nullable String format, @Nullable MediaType type) {
        FileFormat named = named(format, null);
        if (named != null) {
            return named;
        }
        return Optional.ofNullable(type)
                .flatMap(ListFormat::of)
                .orElseThrow(() -> Unsupported.body(TAKEN));
    }

    /** The format that a parameter names, or else the body's type; null if neither says it. */
    public static @Nullable FileFormat named(@Nullable String format, @Nullable MediaType type) {
        if (format == null || format.isEmpty()) {
            return type == null ? null : of(type).orElse(null);
        }
        return Arrays.stream(FileFormat.values())
                .filter(known -> known.name().equalsIgnoreCase(format))
                .findFirst()
                .orElseThrow(
                        () ->
                                new InvalidException(
                                        "format",
                                        "'format' must be one of csv, ldif, vcard and import."));
    }

    /** What the file is called in a download. */
    static String extension(FileFormat format) {
        return switch (format) {
            case CSV -> "csv";
            case LDIF -> "ldif";
            case IMPORT -> "txt";
            case VCARD -> "vcf";
        };
    }

    /** The media type of a format. */
    static String mediaType(FileFormat format) {
        return switch (format) {
            case CSV -> CSV;
            case LDIF -> LDIF;
            case IMPORT -> IMPORT;
            case VCARD -> VCARD;
        };
    }

    private static Optional<FileFormat> of(MediaType type) {
        return switch (type.getType() + "/" + type.getSubtype()) {
            case CSV, "application/csv", "text/comma-separated-values" ->
                    Optional.of(FileFormat.CSV);
            case LDIF, "text/ldif", "application/ldif" -> Optional.of(FileFormat.LDIF);
            case IMPORT -> Optional.of(FileFormat.IMPORT);
            case VCARD, "text/x-vcard", "text/directory" -> Optional.of(FileFormat.VCARD);
            default -> Optional.empty();
        };
    }
}
