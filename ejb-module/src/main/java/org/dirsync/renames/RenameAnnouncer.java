package org.dirsync.renames;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Goes on at the start with a rename that a crash broke off. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RenameAnnouncer {

    @EJB private RenameStep step;

    @PostConstruct
    void goOn() {
        while (step.announce()) {
            // each step is a transaction
        }
    }
}
