package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** How far a copy is, as a whole or in the repair of one origin. */
@Entity
@Table(name = "copy_progress")
@IdClass(ProgressKey.class)
class CopyProgressEntity {

    @Id
    @Column(nullable = false, length = 8)
    private String side;

    @Id @Column private int postoffice;

    @Id @Column private int origin;

    @Column(name = "cursor_list", length = 40)
    private @Nullable String cursorList;

    @Column(name = "cursor_generation")
    private long cursorGeneration;

    @Column(name = "cursor_began")
    private long cursorBegan;

    @Column(name = "cursor_through")
    private long cursorThrough;

    @Column(name = "cursor_complete")
    private boolean cursorComplete;

    @Column private long epoch;

    protected CopyProgressEntity() {}
}
