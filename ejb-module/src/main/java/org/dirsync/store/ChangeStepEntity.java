package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.dirsync.journal.Author;

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

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Author.Way way;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private ChangeStep.Doing doing;

    @Column(nullable = false, length = 1041)
    private String about;

    @Column(nullable = false, length = 128)
    private String client;

    protected ChangeStepEntity() {}

    ChangeStepEntity(int postoffice, long lastNumber, ChangeStep step) {
        this.postoffice = postoffice;
        this.lastNumber = lastNumber;
        firstNumber = step.first();
        changedAt = step.at();
        who = step.who();
        way = step.way();
        doing = step.doing();
        about = step.about();
        client = step.client();
    }

    ChangeStep step() {
        return new ChangeStep(firstNumber, changedAt, who, way, doing, about, client);
    }
}
