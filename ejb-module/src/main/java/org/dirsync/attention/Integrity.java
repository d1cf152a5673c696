package org.dirsync.attention;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.attention.IntegrityView.DivergenceView;
import org.dirsync.journal.Event;
import org.dirsync.message.Update.Deletions;
import org.dirsync.requestor.RequestorStore;
import org.dirsync.runs.JournalLine;
import org.dirsync.runs.JournalRepository;
import org.dirsync.runs.Run;
import org.dirsync.runs.RunRepository;
import org.dirsync.store.Opening;
import org.dirsync.store.Store;
import org.dirsync.usecase.Names;
import org.dirsync.usecase.Role;

/** Whether the lists of a postoffice agree with their digests, and what was done if not. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR, Role.VIEWER})
public class Integrity {

    private static final int MAX_LISTED = 20;

    @Inject private Opening stores;

    @Inject private JournalRepository journals;

    @Inject private RunRepository runs;

    @Resource private SessionContext context;

    /** What is known of a postoffice hosted here. */
    public IntegrityView view(String postoffice) {
        PostofficeName name = Names.hosted(postoffice, stores);
        List<DivergenceView> divergences =
                journals
                        .ofCodes(
                                name,
                                List.of(Code.DIVERGED, Code.HEALED),
                                MAX_LISTED,
                                Role.sees(context))
                        .stream()
                        .map(line -> view(name, line))
                        .toList();
        try (Store store = stores.open()) {
            RequestorStore requestor = store.requestor(name);
            Deletions told = store.told().held(name);
            return new IntegrityView(
                    told.waiting(),
                    told.refused(),
                    requestor.received().repairs().keySet().stream()
                            .map(PostofficeName::toString)
                            .toList(),
                    divergences);
        }
    }

    private DivergenceView view(PostofficeName name, JournalLine line) {
        Event event = line.event();
        return new DivergenceView(
                event.at(),
                event.code() == Code.HEALED,
                event.text(),
                runs.during(name, event.at()).map(Run::id).orElse(null));
    }
}
