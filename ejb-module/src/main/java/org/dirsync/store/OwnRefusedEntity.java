package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.dirsync.list.Applied.RefusedChange;

/** An own address that the directory server holds back at present. */
@Entity
@Table(name = "own_refused")
@IdClass(ListKey.class)
class OwnRefusedEntity {

    @Id @Column private int postoffice;

    @Id
    @Column(name = "address_key", nullable = false, length = 1041)
    private String addressKey;

    @Column(nullable = false, length = 1041)
    private String address;

    @Column private long number;

    @Column(nullable = false, length = 32)
    private String code;

    @Column(nullable = false, length = 4000)
    private String text;

    protected OwnRefusedEntity() {}

    /** What the directory server says of an own change. */
    OwnRefusedEntity(int postoffice, RefusedChange change) {
        this.postoffice = postoffice;
        addressKey = change.address().key();
        address = change.address().toString();
        number = change.number();
        code = change.refusal().code().name();
        text = Values.cut(change.refusal().message());
    }
}
