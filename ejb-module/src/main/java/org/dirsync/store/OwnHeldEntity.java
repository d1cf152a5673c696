package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.dirsync.message.Update.Deletions;

/** What the directory server last reported of the own deletions of a hosted postoffice. */
@Entity
@Table(name = "own_held")
class OwnHeldEntity {

    @Id @Column private int postoffice;

    @Column private long waiting;

    @Column private long kept;

    protected OwnHeldEntity() {}

    OwnHeldEntity(int postoffice) {
        this.postoffice = postoffice;
    }

    void put(Deletions deletions) {
        waiting = deletions.waiting();
        kept = deletions.refused();
    }

    Deletions deletions() {
        return new Deletions(waiting, kept);
    }
}
