package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** An entry that its owner has deleted and that is kept for now. */
@Entity
@Table(name = "held_deletion")
@IdClass(HeldKey.class)
class HeldDeletionEntity {

    @Id
    @Column(nullable = false, length = 8)
    private String side;

    @Id @Column private int postoffice;

    @Id
    @Column(name = "address_key", nullable = false, length = 1041)
    private String addressKey;

    @Column private int origin;

    @Column private boolean kept;

    protected HeldDeletionEntity() {}
}
