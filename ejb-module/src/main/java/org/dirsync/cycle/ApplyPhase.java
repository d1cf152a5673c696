package org.dirsync.cycle;

import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.cycle.RequestorSteps.Processed;
import org.dirsync.journal.Outcome;
import org.dirsync.list.Receipt;
import org.jspecify.annotations.Nullable;

/** T3: applies the message files of the inbox, then tells the server how far the postoffice is. */
final class ApplyPhase {

    private final RequestorSteps requestors;
    private final ServerSteps servers;
    private final Retry retry;

    ApplyPhase(RequestorSteps requestors, ServerSteps servers, Retry retry) {
        this.requestors = requestors;
        this.servers = servers;
        this.retry = retry;
    }

    /** Applies what waits and verifies it; nothing is verified if nothing waits. */
    Outcome process(PostofficeName name, ActiveRun run) {
        long last = begin(run);
        Outcome outcome = drain(name, last, run);
        if (outcome.messages() == 0 || run.stops()) {
            return outcome;
        }
        return outcome.plus(verify(name, run));
    }

    /** Begins the phase; returns the last number of the master list, 0 if it is elsewhere. */
    long begin(ActiveRun run) {
        long last = retry.inNew(servers::masterLast);
        run.progress().begin(RunProgress.Phase.APPLYING, 0);
        return last;
    }

    /** Applies all message files that wait. */
    Outcome drain(PostofficeName name, long last, ActiveRun run) {
        Outcome outcome = Outcome.NOTHING;
        Processed processed = run.stops() ? null : processOne(name);
        while (processed != null) {
            Outcome one = outcome(processed);
            outcome = outcome.plus(one);
            run.progress().moved(processed.part(), last);
            run.add(one);
            processed = run.stops() ? null : processOne(name);
        }
        return outcome;
    }

    /** An address that comes again although it should come once is looked up the next time. */
    private @Nullable Processed processOne(PostofficeName name) {
        try {
            return retry.inNew(() -> requestors.process(name));
        } catch (RuntimeException e) {
            if (!retry.isDuplicate(e)) {
                throw e;
            }
            retry.run(() -> requestors.expectRepeats(name));
            return retry.inNew(() -> requestors.process(name));
        }
    }

    /** Tells the server how far the postoffice is. */
    Outcome verify(PostofficeName name, ActiveRun run) {
        run.progress().begin(RunProgress.Phase.VERIFYING, 0);
        Outcome verified = Outcome.sent(1, retry.inNew(() -> requestors.verify(name)));
        run.add(verified);
        return verified;
    }

    private static Outcome outcome(Processed processed) {
        Receipt receipt = processed.receipt();
        Outcome.State state = Outcome.State.COMPLETE;
        Code code = null;
        String text = "";
        if (processed.refusal() != null) {
            state = Outcome.State.PARTIAL;
            text = processed.refusal();
        } else if (receipt.kind() == Receipt.Kind.GAP) {
            state = Outcome.State.PARTIAL;
            code = Code.GAP;
            text = "a message file is missing; what it held is asked for again";
        } else if (!receipt.diverged().isEmpty()) {
            state = Outcome.State.PARTIAL;
            code = Code.DIVERGED;
            text = "the list of " + receipt.diverged() + " differs and is asked for again";
        } else if (!receipt.held().isEmpty()) {
            state = Outcome.State.PARTIAL;
            code = Code.DELETIONS_HELD;
            text = "deletions of " + receipt.held().keySet() + " wait for a person";
        }
        return new Outcome(
                state,
                1,
                processed.bytes(),
                receipt.applied().added(),
                receipt.applied().modified(),
                receipt.applied().removed(),
                receipt.applied().refused().size(),
                code,
                text);
    }
}
