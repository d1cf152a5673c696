package org.dirsync.web.addresses;

import java.time.Instant;
import org.dirsync.addresses.EntryHistoryView;
import org.dirsync.addresses.EntryHistoryView.FieldChange;
import org.dirsync.addresses.EntryHistoryView.Happened;
import org.dirsync.web.page.LocalizedText;
import org.dirsync.web.page.MemberText;
import org.dirsync.web.text.Texts;
import org.jspecify.annotations.Nullable;

/** The history of an entry as its page shows it. */
final class ShortHistory {

    private ShortHistory() {}

    /** A history in which no change names all members of a large group. */
    static EntryHistoryView of(EntryHistoryView history, Texts texts) {
        return new EntryHistoryView(
                history.address(),
                history.owner(),
                history.here(),
                history.ownerRemovedAt(),
                history.ownerRemovedBy(),
                history.arrived(),
                history.changes().stream().map(one -> shortened(one, texts)).toList(),
                history.change(),
                history.taken(),
                history.got());
    }

    /** That the owner was removed, when and by whom; empty if it was not, as far as is known. */
    static String removed(EntryHistoryView history, Texts texts) {
        Instant at = history.ownerRemovedAt();
        String by = history.ownerRemovedBy();
        return at == null || by == null
                ? ""
                : LocalizedText.removed(history.owner(), at, by, texts);
    }

    private static Happened shortened(Happened one, Texts texts) {
        return new Happened(
                one.number(),
                one.what(),
                one.at(),
                one.who(),
                one.way(),
                one.doing(),
                one.about(),
                one.client(),
                one.fields().stream().map(field -> shortened(field, texts)).toList());
    }

    private static FieldChange shortened(FieldChange field, Texts texts) {
        MemberText.Change change =
                MemberText.change(field.field(), text(field.before()), text(field.after()), texts);
        return new FieldChange(field.field(), change.before(), change.after());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
