package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.dirsync.list.Cursor;

/** An origin of which a registered requestor wants the whole list. */
@Entity
@Table(name = "registration_repair")
@IdClass(RepairKey.class)
class RegistrationRepairEntity {

    @Id @Column private int postoffice;

    @Id @Column private int origin;

    @Embedded private CursorColumns cursor;

    protected RegistrationRepairEntity() {}

    RegistrationRepairEntity(int postoffice, int origin, Cursor cursor) {
        this.postoffice = postoffice;
        this.origin = origin;
        this.cursor = new CursorColumns(cursor);
    }

    int origin() {
        return origin;
    }

    Cursor cursor() {
        return cursor.cursor();
    }
}
