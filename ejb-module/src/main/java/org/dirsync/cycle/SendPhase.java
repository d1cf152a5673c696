package org.dirsync.cycle;

import org.dirsync.address.PostofficeName;
import org.dirsync.journal.Outcome;
import org.dirsync.message.Request;

/** T1: sends the messages of a request, one after the other. */
final class SendPhase {

    private final RequestorSteps steps;
    private final Retry retry;

    SendPhase(RequestorSteps steps, Retry retry) {
        this.steps = steps;
        this.retry = retry;
    }

    /**
     * What was sent.
     *
     * @param outcome how many messages and bytes
     * @param request the id of the last message
     */
    record Sending(Outcome outcome, String request) {}

    Sending send(PostofficeName name, ActiveRun run) {
        Outcome outcome = Outcome.NOTHING;
        Request last = null;
        run.progress().begin(RunProgress.Phase.SENDING, 0);
        do {
            Request after = last;
            RequestorSteps.Sent sent = retry.inNew(() -> steps.send(name, after));
            last = sent.request();
            Outcome one = Outcome.sent(1, sent.bytes());
            outcome = outcome.plus(one);
            run.progress().moved(sent.part(), sent.last());
            run.add(one);
        } while (last.ask() == null && !run.stops());
        return new Sending(outcome, last.envelope().id());
    }
}
