package org.dirsync.alerts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import org.dirsync.alerts.AlertRepository.Setting;
import org.jspecify.annotations.Nullable;

/** Who is notified, and after how many seconds; one row at most. */
@Entity
@Table(name = "alert_setting")
class AlertSettingEntity {

    static final int ID = 1;

    @Id private int id = ID;

    @Column(nullable = false, length = 4000)
    private String addresses;

    @Column(nullable = false, length = 2000)
    private String webhook;

    @Column(length = 256)
    private @Nullable String secret;

    private long behind;

    private long offline;

    private long waiting;

    protected AlertSettingEntity() {}

    AlertSettingEntity(Setting setting) {
        addresses = setting.addresses();
        webhook = setting.webhook();
        secret = setting.secret();
        behind = setting.behind().toSeconds();
        offline = setting.offline().toSeconds();
        waiting = setting.waiting().toSeconds();
    }

    Setting setting() {
        return new Setting(
                addresses,
                webhook,
                secret,
                Duration.ofSeconds(behind),
                Duration.ofSeconds(offline),
                Duration.ofSeconds(waiting));
    }
}
