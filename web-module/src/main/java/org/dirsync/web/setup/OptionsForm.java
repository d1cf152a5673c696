package org.dirsync.web.setup;

import java.util.List;
import org.dirsync.address.AddressType;
import org.dirsync.status.OptionsView;
import org.dirsync.web.page.Form;
import org.dirsync.web.text.Texts;

/** The fields of a form that say what a requestor sends and takes. */
record OptionsForm(Form form, Texts texts) {
    /** The address types to choose from. */
    static final List<String> TYPES =
            AddressType.KNOWN.stream().map(AddressType::name).sorted().toList();

    private static final String YES = "yes";

    /** Fills the fields in. */
    void fill(OptionsView options) {
        form.with("options.types", options.types())
                .with("options.details", options.details() ? YES : "")
                .with("options.sends", options.sends() ? YES : "")
                .with("options.receives", options.receives() ? YES : "")
                .with("options.limitChanges", Integer.toString(options.limitChanges()))
                .with("options.limitCharacters", Integer.toString(options.limitCharacters()));
    }

    /** What they say; a number that is none is refused at its field. */
    OptionsView read() {
        return new OptionsView(
                form.values("options.types"),
                form.has("options.details", YES),
                form.has("options.sends", YES),
                form.has("options.receives", YES),
                number("options.limitChanges", 100_000),
                number("options.limitCharacters", 4_000_000));
    }

    private int number(String field, int most) {
        return number(form, texts, field, most);
    }

    /** A whole number from 1; anything else is refused at its field. */
    static int number(Form form, Texts texts, String field, int most) {
        String typed = form.value(field);
        int number = typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : 0;
        if (number < 1 || number > most) {
            form.refuse(field, texts.say("form.number", 1, most));
        }
        return number;
    }
}
