package org.dirsync.alerts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.dirsync.alerts.AlertRepository.Trouble;
import org.jspecify.annotations.Nullable;

/** A postoffice that is out of sync. */
@Entity
@Table(name = "alert_state")
class AlertStateEntity {

    @Id
    @Column(length = 129)
    private String postoffice;

    @Column(length = 10)
    private @Nullable String told;

    @Column(nullable = false, length = AlertRepository.MAX_TEXT)
    private String reason;

    @Column(nullable = false)
    private Instant since;

    protected AlertStateEntity() {}

    AlertStateEntity(Trouble trouble) {
        postoffice = trouble.postoffice();
        told = trouble.told();
        reason = AlertRepository.cut(trouble.reason());
        since = trouble.since();
    }

    Trouble trouble() {
        return new Trouble(postoffice, told, reason, since);
    }
}
