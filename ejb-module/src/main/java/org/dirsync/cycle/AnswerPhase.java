package org.dirsync.cycle;

import java.util.List;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.journal.Outcome;
import org.dirsync.message.Rendered;
import org.dirsync.server.SharedReads;
import org.dirsync.server.Transmission;

/** T2: answers requestors, one after the other. */
final class AnswerPhase {

    /** How many pages of the master list T2 keeps for the next requestor that needs them. */
    private static final int SHARED_PAGES = 8;

    private static final System.Logger LOG = System.getLogger(AnswerPhase.class.getName());

    private final ServerSteps steps;
    private final Retry retry;

    AnswerPhase(ServerSteps steps, Retry retry) {
        this.steps = steps;
        this.retry = retry;
    }

    /** Answers all who have asked; one that cannot be answered does not keep the others waiting. */
    Outcome answerAll(PostofficeName server, ActiveRun run) {
        Outcome outcome = Outcome.NOTHING;
        SharedReads reads = new SharedReads(SHARED_PAGES);
        Rendered rendered = new Rendered(SHARED_PAGES);
        List<PostofficeName> due = retry.inNew(steps::due);
        run.progress().begin(RunProgress.Phase.ANSWERING, due.size());
        for (PostofficeName requestor : due) {
            if (run.stops()) {
                break;
            }
            Outcome one = answer(server, requestor, reads, rendered, run.progress());
            outcome = outcome.plus(one);
            run.progress().answered();
            run.add(one);
        }
        return outcome;
    }

    /** Answers one requestor. */
    Outcome answer(PostofficeName server, PostofficeName requestor, RunProgress progress) {
        return answer(server, requestor, new SharedReads(1), new Rendered(1), progress);
    }

    private Outcome answer(
            PostofficeName server,
            PostofficeName requestor,
            SharedReads reads,
            Rendered rendered,
            RunProgress progress) {
        try {
            Outcome outcome = Outcome.NOTHING;
            Transmission answer = steps.answer(server, requestor);
            Transmitted step = retry.inNew(() -> transmit(answer, reads, rendered));
            while (step.bytes() > 0) {
                outcome = outcome.plus(Outcome.sent(1, step.bytes()));
                if (progress.stops()) {
                    break;
                }
                Transmission next = step.next();
                step = retry.inNew(() -> transmit(next, reads, rendered));
            }
            return outcome;
        } catch (RuntimeException e) {
            FailureLog.log(LOG, "no answer to " + requestor, e, retry.isOfResource(e));
            return Outcome.of(
                    Outcome.State.PARTIAL,
                    Code.FAILED,
                    "%s was not answered: %s".formatted(requestor, RootCause.text(e)));
        }
    }

    /** A committed step of T2, and where the next one goes on. */
    private record Transmitted(Transmission next, int bytes) {}

    private Transmitted transmit(Transmission from, SharedReads reads, Rendered rendered) {
        Transmission next = from.copy();
        return new Transmitted(next, steps.transmit(next, reads, rendered));
    }
}
