package org.dirsync.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dirsync.address.AddressType;
import org.dirsync.list.Cursor;
import org.dirsync.list.ListId;
import org.dirsync.list.Offer;
import org.dirsync.message.Options;
import org.dirsync.message.Status;
import org.jspecify.annotations.Nullable;

/** The values of a row from left to right, as {@link Row} reads them. */
final class Values {

    static final String CURSOR =
            "cursor_list, cursor_generation, cursor_began, cursor_through, cursor_complete";
    static final String OFFER = "offer_list, offer_generation, offer_began, offer_least";
    static final String STATUS = "status_outcome, status_text, status_own, status_gal";
    private static final String OPTIONS =
            "%1$stypes, %1$sdetails, %1$ssends, %1$sreceives, %1$slimit_changes,"
                    + " %1$slimit_characters";

    /** The longest text of an event, a status or a refusal; longer ones are cut. */
    static final int MAX_TEXT = 4_000;

    private final List<@Nullable Object> values = new ArrayList<>();

    static String options(String prefix) {
        return OPTIONS.formatted(prefix);
    }

    static String insert(String table, String columns) {
        String marks = columns.replaceAll("[a-z_]+", "?");
        return "INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")";
    }

    static String update(String table, String columns, String where) {
        String set = columns.replaceAll("[a-z_]+", "$0 = ?");
        return "UPDATE " + table + " SET " + set + " WHERE " + where;
    }

    static String cut(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
    }

    static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    Values add(@Nullable Object value) {
        values.add(value);
        return this;
    }

    Values add(@Nullable Instant instant) {
        return add((Object) millis(instant));
    }

    private Values add(@Nullable ListId list) {
        return add((Object) (list == null ? null : list.value()));
    }

    Values add(Cursor cursor) {
        return add(cursor.list())
                .add((Object) cursor.generation())
                .add((Object) cursor.began())
                .add((Object) cursor.through())
                .add((Object) cursor.complete());
    }

    Values add(Offer offer) {
        return add(offer.list())
                .add((Object) offer.generation())
                .add((Object) offer.began())
                .add((Object) offer.least());
    }

    Values add(Status status) {
        return add((Object) status.outcome().name())
                .add((Object) cut(status.text()))
                .add((Object) status.own())
                .add((Object) status.gal());
    }

    Values add(Options options) {
        String types =
                options.types().stream()
                        .sorted()
                        .map(AddressType::name)
                        .collect(Collectors.joining(","));
        return add((Object) types)
                .add((Object) options.details())
                .add((Object) options.sends())
                .add((Object) options.receives())
                .add((Object) options.limit().changes())
                .add((Object) options.limit().characters());
    }

    @Nullable Object[] all() {
        return values.toArray();
    }
}
