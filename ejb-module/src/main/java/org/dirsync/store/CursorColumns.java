package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.dirsync.list.Cursor;
import org.dirsync.list.ListId;
import org.jspecify.annotations.Nullable;

/** The columns of a cursor. */
@Embeddable
class CursorColumns {

    @Column(name = "cursor_list", length = 40)
    private @Nullable String list;

    @Column(name = "cursor_generation")
    private long generation;

    @Column(name = "cursor_began")
    private long began;

    @Column(name = "cursor_through")
    private long through;

    @Column(name = "cursor_complete")
    private boolean complete;

    protected CursorColumns() {}

    CursorColumns(Cursor cursor) {
        ListId of = cursor.list();
        list = of == null ? null : of.value();
        generation = cursor.generation();
        began = cursor.began();
        through = cursor.through();
        complete = cursor.complete();
    }

    Cursor cursor() {
        return new Cursor(
                list == null ? null : new ListId(list), generation, began, through, complete);
    }
}
