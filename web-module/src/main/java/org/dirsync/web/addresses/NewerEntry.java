package org.dirsync.web.addresses;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dirsync.addresses.EntryView;
import org.dirsync.addresses.GlobalList;
import org.dirsync.web.text.Texts;

/**
 * Where an entry is newer than in the list that shows it.
 *
 * @param view the list that has the newer entry
 * @param name what this list is called
 * @param text what the page says, in words
 */
public record NewerEntry(String view, String name, String text) {

    /**
     * The list of the owner, or else the organization's, if the entry is not the same there.
     *
     * @param shown the entry that the page shows
     * @param views the lists to look in besides the one that is shown: postoffices of this node,
     *     and the whole organization
     * @param entry finds the entry in a list
     */
    static Optional<NewerEntry> of(
            EntryView shown,
            List<String> views,
            Function<String, Optional<EntryView>> entry,
            Texts texts) {
        for (String view : List.of(shown.origin(), GlobalList.ORGANIZATION)) {
            Optional<EntryView> other = views.contains(view) ? entry.apply(view) : Optional.empty();
            if (other.filter(one -> !isSame(one, shown)).isPresent()) {
                boolean all = view.equals(GlobalList.ORGANIZATION);
                return Optional.of(
                        new NewerEntry(
                                view,
                                GalViews.name(view, texts),
                                texts.say(all ? "gal.newer-master" : "gal.newer", view)));
            }
        }
        return Optional.empty();
    }

    private static boolean isSame(EntryView one, EntryView other) {
        return one.name().equals(other.name())
                && one.kind().equals(other.kind())
                && one.hidden() == other.hidden()
                && one.details().equals(other.details())
                && one.members().equals(other.members());
    }
}
