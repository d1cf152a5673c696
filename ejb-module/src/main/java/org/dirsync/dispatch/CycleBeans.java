package org.dirsync.dispatch;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.dirsync.cycle.ActiveRuns;
import org.dirsync.cycle.ArrivalSignals;
import org.dirsync.cycle.PostofficeLocks;
import org.dirsync.cycle.Refusals;
import org.dirsync.cycle.RequestorSteps;
import org.dirsync.cycle.Runner;
import org.dirsync.cycle.ServerSteps;
import org.dirsync.cycle.Starter;
import org.dirsync.cycle.Transactions;
import org.dirsync.journal.RunLog;
import org.dirsync.message.Carrier;
import org.dirsync.requestor.PostofficeStore;
import org.dirsync.server.ServerStore;

/** Gives beans the cycle over the ports of this node; there is one of each kind. */
@ApplicationScoped
class CycleBeans {

    @Resource private ManagedExecutorService executor;

    @Produces
    @Singleton
    ActiveRuns activeRuns() {
        return new ActiveRuns();
    }

    @Produces
    @Singleton
    PostofficeLocks locks() {
        return new PostofficeLocks();
    }

    @Produces
    @Singleton
    ArrivalSignals arrivals() {
        return new ArrivalSignals();
    }

    @Produces
    @Singleton
    Starter starter(
            PostofficeStore.Factory postoffices,
            ServerStore.Factory servers,
            Carrier carrier,
            Refusals refusals,
            Transactions transactions,
            ArrivalSignals arrivals,
            RunLog log,
            ActiveRuns active,
            PostofficeLocks locks,
            Clock clock) {
        Supplier<String> ids = () -> UUID.randomUUID().toString();
        Runner runner =
                new Runner(
                        new RequestorSteps(postoffices, carrier, refusals, ids, clock),
                        new ServerSteps(servers, carrier, ids, clock),
                        transactions,
                        arrivals,
                        executor,
                        log,
                        active,
                        locks,
                        clock);
        return new Starter(runner, log, locks, clock);
    }
}
