package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;

/** A message file that waits for T3. */
@Entity
@Table(name = "inbox")
class InboxEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column
    private long id;

    @Column private int postoffice;

    @Column(nullable = false, length = 64)
    private String request;

    @Column(name = "last_message")
    private boolean lastMessage;

    @Column private int size;

    @Column(name = "arrived_at", nullable = false)
    private Instant arrivedAt;

    @Lob
    @Column(nullable = false)
    private byte[] content;

    protected InboxEntity() {}

    InboxEntity(int postoffice, String request, boolean last, Instant arrivedAt, byte[] content) {
        this.postoffice = postoffice;
        this.request = request;
        this.lastMessage = last;
        this.arrivedAt = arrivedAt;
        this.size = content.length;
        this.content = content;
    }
}
