package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.dirsync.list.Progress;

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

    @Column private long epoch;

    @Embedded private CursorColumns cursor;

    protected CopyProgressEntity() {}

    CopyProgressEntity(String side, int postoffice, int origin) {
        this.side = side;
        this.postoffice = postoffice;
        this.origin = origin;
    }

    void put(Progress progress) {
        cursor = new CursorColumns(progress.cursor());
        epoch = progress.epoch();
    }

    int origin() {
        return origin;
    }

    Progress progress() {
        return new Progress(cursor.cursor(), epoch);
    }
}
