package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A mark by which own entries are filtered: hidden, group or contact. */
@Entity
@Table(name = "own_mark")
@IdClass(MarkKey.class)
class OwnMarkEntity {

    @Id @Column private int postoffice;

    @Id
    @Column(nullable = false, length = 10)
    private String mark;

    @Id
    @Column(name = "address_key", nullable = false, length = 1041)
    private String addressKey;

    protected OwnMarkEntity() {}
}
