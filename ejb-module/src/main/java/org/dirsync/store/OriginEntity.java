package org.dirsync.store;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.dirsync.address.PostofficeName;

/** The small id that stands for a postoffice's name in tables with many rows. */
@Entity
@Table(name = "origin")
@Cacheable(false)
class OriginEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private int id;

    @Column(nullable = false, length = 129)
    private String name;

    protected OriginEntity() {}

    OriginEntity(PostofficeName name) {
        this.name = name.toString();
    }

    int id() {
        return id;
    }

    PostofficeName name() {
        return PostofficeName.of(name);
    }
}
