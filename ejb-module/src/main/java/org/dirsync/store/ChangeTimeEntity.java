package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** When a transaction changed a list: its first number and its time. */
@Entity
@Table(name = "change_time")
@IdClass(ChangeTimeKey.class)
class ChangeTimeEntity {

    @Id @Column private int postoffice;

    @Id
    @Column(name = "first_number")
    private long firstNumber;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    protected ChangeTimeEntity() {}

    ChangeTimeEntity(int postoffice, long firstNumber, Instant changedAt) {
        this.postoffice = postoffice;
        this.firstNumber = firstNumber;
        this.changedAt = changedAt;
    }
}
