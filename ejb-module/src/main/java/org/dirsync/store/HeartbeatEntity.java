package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.dirsync.server.Heartbeat;

/** A stored beat. */
@Entity
@Table(name = "heartbeat")
@NamedQuery(name = "Heartbeat.latest", query = "select h from HeartbeatEntity h order by h.id desc")
@NamedQuery(
        name = "Heartbeat.since",
        query = "select count(h) from HeartbeatEntity h where h.receivedAt >= :since")
@NamedQuery(
        name = "Heartbeat.forget",
        query = "delete from HeartbeatEntity h where h.receivedAt < :before")
public class HeartbeatEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "sent_at", nullable = false)
    private Instant sentAt;

    @Column(name = "received_at", nullable = false)
    private Instant receivedAt;

    protected HeartbeatEntity() {}

    HeartbeatEntity(Heartbeat beat) {
        this.sentAt = beat.sentAt();
        this.receivedAt = beat.receivedAt();
    }

    Heartbeat beat() {
        return new Heartbeat(sentAt, receivedAt);
    }
}
