package org.dirsync.store;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.dirsync.address.PostofficeName;
import org.dirsync.journal.Journal;
import org.dirsync.list.GuardSettings;
import org.dirsync.message.Envelope;
import org.dirsync.message.Outdated;
import org.dirsync.requestor.Hosted;
import org.dirsync.requestor.PostofficeStore;
import org.dirsync.server.ServerStore;
import org.dirsync.server.UnknownRequestors;
import org.jspecify.annotations.Nullable;

/** Opens stores in the caller's transaction, or on a connection of the data source without one. */
@Stateless
@Local({Opening.class, PostofficeStore.Factory.class, ServerStore.Factory.class, Outdated.class})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class StoreFactory implements Opening, Outdated {

    @Resource(name = "jdbc/DirsyncDS")
    private DataSource database;

    @PersistenceContext(unitName = "dirsync")
    private EntityManager entities;

    @EJB private HostBook hosts;

    @Inject private GuardSettings guards;

    @Inject private UnknownRequestors unknown;

    @Inject private Journal journal;

    @Override
    public Store open() {
        return stores().open();
    }

    @Override
    public Store open(Visibility visibility) {
        return stores().open(visibility);
    }

    @Override
    public @Nullable PostofficeStore openPostoffice(PostofficeName name) {
        return stores().openPostoffice(name);
    }

    @Override
    public List<Hosted> hosted() {
        return hosts.all();
    }

    @Override
    public ServerStore openServer() {
        return stores().openServer();
    }

    @Override
    public boolean isOutdated(Envelope envelope) {
        try (Store store = open()) {
            return store.outdated().isOutdated(envelope);
        }
    }

    private Stores stores() {
        return new Stores(
                database, entities, Clock.systemUTC(), new Stores.Ports(guards, unknown, journal));
    }
}
