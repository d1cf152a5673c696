package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.dirsync.address.PostofficeName;
import org.dirsync.requestor.Hosted;
import org.dirsync.requestor.Pause;
import org.jspecify.annotations.Nullable;

/** A postoffice hosted on this node, as it was set up. */
@Entity
@Table(name = "postoffice")
@NamedQuery(name = "Postoffice.all", query = "select p from PostofficeEntity p order by p.name")
@NamedQuery(name = "Postoffice.count", query = "select count(p) from PostofficeEntity p")
public class PostofficeEntity {
    static final String SERVER = "SERVER";
    static final String REQUESTOR = "REQUESTOR";

    @Id private String name;

    @Column(nullable = false)
    private String role;

    @Column(name = "time_zone", nullable = false)
    private String timeZone;

    @Column(name = "signing_key", nullable = false)
    private String signingKey;

    @Column(nullable = false)
    private String schedule;

    @Column(nullable = false)
    private boolean paused;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "paused_by")
    private @Nullable String pausedBy;

    @Column(name = "paused_at")
    private @Nullable Instant pausedAt;

    @Column(name = "resumed_at")
    private @Nullable Instant resumedAt;

    protected PostofficeEntity() {}

    PostofficeEntity(PostofficeName name, boolean server, ZoneId zone, String key, Instant now) {
        this.name = name.toString();
        this.role = server ? SERVER : REQUESTOR;
        this.timeZone = zone.getId();
        this.signingKey = key;
        this.schedule = "";
        this.createdAt = now;
    }

    Hosted hosted() {
        return new Hosted(
                PostofficeName.of(name),
                role.equals(SERVER),
                ZoneId.of(timeZone),
                schedule,
                createdAt,
                paused
                        ? new Pause(
                                Objects.requireNonNull(pausedBy), Objects.requireNonNull(pausedAt))
                        : null,
                resumedAt);
    }

    void pause(Pause pause) {
        paused = true;
        pausedBy = pause.by();
        pausedAt = pause.since();
    }

    void resume(Instant now) {
        paused = false;
        pausedBy = null;
        pausedAt = null;
        resumedAt = now;
    }

    void setTimeZone(ZoneId zone) {
        timeZone = zone.getId();
    }

    void setSigningKey(String key) {
        signingKey = key;
    }

    void setSchedule(String lines) {
        schedule = lines;
    }
}
