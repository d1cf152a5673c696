package org.dirsync.web.status;

import java.util.List;
import org.dirsync.status.PostofficeView;
import org.dirsync.web.page.Action;
import org.dirsync.web.text.Texts;

/**
 * What the pages of a postoffice tell below their head.
 *
 * @param name the postoffice
 * @param tab which page it is
 * @param numbers ReqSync, SrvSync and ImpSync
 * @param steps T1, T2 and T3
 * @param actions what else can be run now
 * @param facts settings and state, for those who look closer
 * @param refused its entries that the server holds back
 */
public record PostofficeModel(
        String name,
        String tab,
        List<NumberRow> numbers,
        List<StepRow> steps,
        List<Action> actions,
        List<Property> facts,
        List<String> refused) {

    static PostofficeModel of(
            PostofficePath path, PostofficeView view, OverviewRow row, Texts texts) {
        return new PostofficeModel(
                path.name(),
                path.tab(),
                NumberRow.of(view, texts),
                StepRow.of(row, texts),
                Action.whole(texts),
                Property.of(view, texts),
                view.refused());
    }

    /** Whether the page shows what changes by itself. */
    public boolean live() {
        return !tab.equals("charts");
    }
}
