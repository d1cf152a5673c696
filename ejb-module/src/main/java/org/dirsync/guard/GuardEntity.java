package org.dirsync.guard;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.dirsync.list.Guard;

/** The deletion guard of the organization, or of a postoffice that differs. */
@Entity
@Table(name = "guard_setting")
class GuardEntity {

    @Id
    @Column(length = 129)
    private String name;

    @Column(name = "most_percent")
    private int percent;

    private int least;

    protected GuardEntity() {}

    GuardEntity(String name, Guard guard) {
        this.name = name;
        this.percent = guard.percent();
        this.least = guard.least();
    }

    Guard guard() {
        return new Guard(percent, least, Guard.DEFAULT.emptied());
    }
}
