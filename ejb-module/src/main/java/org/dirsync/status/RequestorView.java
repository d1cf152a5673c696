package org.dirsync.status;

import java.time.Instant;
import org.dirsync.status.PostofficeView.CursorView;
import org.jspecify.annotations.Nullable;

/**
 * A requestor as the directory server knows it.
 *
 * @param name its name
 * @param allowed what the server lets it send and take
 * @param agreed what it wants to and may
 * @param exported how much of its list the server has (ReqSync)
 * @param acknowledged how much of the master list it has, as it told (SrvSync, ImpSync)
 * @param pendingChanges master changes above that
 * @param due whether it was heard from since it was last answered
 * @param heardAt when it was last heard from
 * @param sentAt when it was last answered
 * @param verifiedAt when it last verified
 * @param status its last status report: outcome and sentence
 * @param addresses how many addresses of it the master list has
 */
public record RequestorView(
        String name,
        OptionsView allowed,
        OptionsView agreed,
        CursorView exported,
        CursorView acknowledged,
        long pendingChanges,
        boolean due,
        @Nullable Instant heardAt,
        @Nullable Instant sentAt,
        @Nullable Instant verifiedAt,
        String status,
        long addresses) {}
