package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A name that a postoffice or the directory server had until an instant. */
@Entity
@Table(name = "former_name")
class FormerNameEntity {

    @Id
    @Column(nullable = false, length = 129)
    private String name;

    @Column(name = "now_name", nullable = false, length = 129)
    private String nowName;

    @Column(name = "given_up_at", nullable = false)
    private Instant givenUpAt;

    @Column private boolean renamed;

    protected FormerNameEntity() {}
}
