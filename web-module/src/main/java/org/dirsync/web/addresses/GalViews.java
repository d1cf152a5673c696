package org.dirsync.web.addresses;

import java.util.ArrayList;
import java.util.List;
import org.dirsync.addresses.GlobalList;
import org.dirsync.web.page.Option;
import org.dirsync.web.text.Texts;

/** The views of the address list: the whole organization, and each postoffice of this node. */
final class GalViews {
    private GalViews() {}

    /** What a view is called. */
    static String name(String view, Texts texts) {
        return view.equals(GlobalList.ORGANIZATION) ? texts.say("gal.organization") : view;
    }

    /** What there is to choose from; nothing where no postoffice is hosted. */
    static List<Option> options(GlobalList list, Texts texts) {
        List<Option> options = new ArrayList<>();
        if (list.defaultView().equals(GlobalList.ORGANIZATION)) {
            options.add(new Option(GlobalList.ORGANIZATION, name(GlobalList.ORGANIZATION, texts)));
        }
        list.views().forEach(view -> options.add(new Option(view, view)));
        return options;
    }
}
