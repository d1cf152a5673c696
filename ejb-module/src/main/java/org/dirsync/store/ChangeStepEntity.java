package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** Who changed an own list, when and from where. */
@Entity
@Table(name = "change_step")
@IdClass(ChangeStepKey.class)
class ChangeStepEntity {

    @Id @Column private int postoffice;

    @Id
    @Column(name = "last_number")
    private long lastNumber;

    @Column(name = "first_number")
    private long firstNumber;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(nullable = false, length = 128)
    private String who;

    @Column(nullable = false, length = 10)
    private String way;

    @Column(nullable = false, length = 10)
    private String doing;

    @Column(nullable = false, length = 1041)
    private String about;

    @Column(nullable = false, length = 128)
    private String client;

    protected ChangeStepEntity() {}
}
