package org.dirsync.store;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Supplier;
import org.dirsync.memory.Samples;
import org.dirsync.message.Options;
import org.dirsync.requestor.OwnList;
import org.dirsync.requestor.OwnListContract;
import org.dirsync.requestor.Received;
import org.dirsync.requestor.ReceivedContract;
import org.dirsync.requestor.RequestorState;
import org.dirsync.server.MasterList;
import org.dirsync.server.MasterListContract;
import org.dirsync.server.Registration;
import org.dirsync.server.Registrations;
import org.dirsync.server.RegistrationsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** The store on Derby keeps the contracts. */
class StoreContractsTest {

    private static final Database DATABASE = Database.inMemory();

    private EntityManager entities;
    private Connection connection;
    private Store store;

    @BeforeEach
    void hostLondon() throws SQLException {
        entities = DATABASE.open();
        entities.getTransaction().begin();
        connection = TransactionConnection.of(entities);
        store = new Store(entities, Clock.systemUTC());
        store.host(RequestorState.of(Samples.LONDON, Samples.HQ, Options.DEFAULT));
        connection.commit();
    }

    @AfterEach
    void close() throws SQLException {
        store.close();
        entities.getTransaction().rollback();
        entities.close();
        DATABASE.clear();
    }

    private <T> T committed(Supplier<T> step) {
        try {
            T result = step.get();
            entities.flush();
            connection.commit(); // the transaction goes on, and with it the lists of the test
            return result;
        } catch (SQLException e) {
            throw new StoreException("commit", e);
        }
    }

    @Nested
    class OfAnOwnList implements OwnListContract {
        @Override
        public OwnList list() {
            return store.requestor(Samples.LONDON).own();
        }

        @Override
        public <T> T inTransaction(Supplier<T> step) {
            return committed(step);
        }

        @Override
        public void purge(long through) {
            store.purgeOwn(Samples.LONDON).through(through, 1_000);
        }
    }

    @Nested
    class OfACopy implements ReceivedContract {
        @Override
        public Received copy() {
            return store.requestor(Samples.LONDON).received();
        }

        @Override
        public <T> T inTransaction(Supplier<T> step) {
            return committed(step);
        }
    }

    @Nested
    class OfTheMasterList implements MasterListContract {
        @Override
        public MasterList list() {
            return store.master();
        }

        @Override
        public <T> T inTransaction(Supplier<T> step) {
            return committed(step);
        }

        @Override
        public void purge(long through) {
            store.purgeMaster().through(through, 1_000);
        }
    }

    @Nested
    class OfTheRegistrations implements RegistrationsContract {
        @Override
        public Registrations registrations() {
            return store.registrations();
        }

        @Override
        public void add(Registration registration) {
            store.registrations().add(registration);
        }

        @Override
        public <T> T inTransaction(Supplier<T> step) {
            return committed(step);
        }
    }
}
