package org.dirsync.runs;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.dirsync.address.PostofficeName;
import org.dirsync.store.Opening;
import org.dirsync.usecase.Names;
import org.dirsync.usecase.Page;
import org.dirsync.usecase.Role;
import org.jspecify.annotations.Nullable;

/** What happened. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR, Role.VIEWER})
public class Journals {

    @Inject private Opening stores;

    @Inject private JournalRepository journals;

    @Resource private SessionContext context;

    /** Lines of the journal of a postoffice hosted here, or of all journals, newest first. */
    public Page<JournalView> list(@Nullable String postoffice, @Nullable String after, int limit) {
        PostofficeName name = postoffice == null ? null : Names.hosted(postoffice, stores);
        List<JournalView> lines =
                journals.before(name, Names.before(after), limit, Role.sees(context)).stream()
                        .map(JournalView::of)
                        .toList();
        return new Page<>(
                lines, lines.size() < limit ? null : Long.toString(lines.get(limit - 1).id()));
    }
}
