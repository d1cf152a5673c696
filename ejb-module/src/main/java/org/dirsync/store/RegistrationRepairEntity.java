package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An origin of which a registered requestor wants the whole list. */
@Entity
@Table(name = "registration_repair")
@IdClass(RepairKey.class)
class RegistrationRepairEntity {

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

    protected RegistrationRepairEntity() {}
}
