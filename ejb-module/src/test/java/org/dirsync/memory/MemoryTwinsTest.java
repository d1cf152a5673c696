package org.dirsync.memory;

import java.util.function.Supplier;
import org.dirsync.requestor.OwnList;
import org.dirsync.requestor.OwnListContract;
import org.dirsync.requestor.Received;
import org.dirsync.requestor.ReceivedContract;
import org.dirsync.server.MasterList;
import org.dirsync.server.MasterListContract;
import org.dirsync.server.Registration;
import org.dirsync.server.Registrations;
import org.dirsync.server.RegistrationsContract;
import org.junit.jupiter.api.Nested;

/** The twins keep the contracts. */
class MemoryTwinsTest {

    private static Supplier<String> ids() {
        int[] next = {0};
        return () -> "list-" + ++next[0];
    }

    @Nested
    class OfAnOwnList implements OwnListContract {
        private final MemoryOwnList list = new MemoryOwnList(Samples.LONDON, ids());

        @Override
        public OwnList list() {
            return list;
        }

        @Override
        public <T> T inTransaction(Supplier<T> step) {
            return step.get();
        }

        @Override
        public void purge(long through) {
            list.purge(through);
        }
    }

    @Nested
    class OfACopy implements ReceivedContract {
        private final MemoryCopy copy = new MemoryCopy();

        @Override
        public Received copy() {
            return copy;
        }

        @Override
        public <T> T inTransaction(Supplier<T> step) {
            return step.get();
        }
    }

    @Nested
    class OfTheMasterList implements MasterListContract {
        private final MemoryMasterList list = new MemoryMasterList(ids());

        @Override
        public MasterList list() {
            return list;
        }

        @Override
        public <T> T inTransaction(Supplier<T> step) {
            return step.get();
        }

        @Override
        public void purge(long through) {
            list.purge(through);
        }
    }

    @Nested
    class OfTheRegistrations implements RegistrationsContract {
        private final MemoryRegistrations registrations = new MemoryRegistrations();

        @Override
        public Registrations registrations() {
            return registrations;
        }

        @Override
        public void add(Registration registration) {
            registrations.add(registration);
        }

        @Override
        public <T> T inTransaction(Supplier<T> step) {
            return step.get();
        }
    }
}
