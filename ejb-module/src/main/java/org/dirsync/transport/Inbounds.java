package org.dirsync.transport;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import org.dirsync.cycle.Refusals;
import org.dirsync.cycle.RequestorInbound;
import org.dirsync.cycle.ServerInbound;
import org.dirsync.message.Carrier;
import org.dirsync.message.Outdated;
import org.dirsync.requestor.PostofficeStore;
import org.dirsync.server.ServerStore;

/** Gives the receivers their inbounds over the ports of this node. */
@Dependent
class Inbounds {

    @Produces
    static Refusals refusals(Carrier carrier, Outdated outdated) {
        return new Refusals(carrier, outdated);
    }

    @Produces
    static ServerInbound server(
            ServerStore.Factory servers,
            PostofficeStore.Factory postoffices,
            Refusals refusals,
            Clock clock) {
        return new ServerInbound(servers, postoffices, refusals, clock);
    }

    @Produces
    static RequestorInbound requestor(
            PostofficeStore.Factory postoffices, Refusals refusals, Clock clock) {
        return new RequestorInbound(postoffices, refusals, clock);
    }
}
