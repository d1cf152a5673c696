package org.dirsync.format;

import java.util.List;
import java.util.Locale;

/** The words by which Google says which kind of telephone number a column holds. */
final class PhoneLabel {

    /** The prompts that a label may mean. */
    static final List<String> PROMPTS =
            List.of("Phone", "Mobile", "Home Phone", "Fax", "Home Fax", "Pager");

    private PhoneLabel() {}

    /** The prompt for numbers with this label. */
    static String prompt(String label) {
        String folded = label.toLowerCase(Locale.ROOT);
        boolean home = folded.contains("home") || folded.contains("privat");
        if (folded.contains("fax")) {
            return home ? "Home Fax" : "Fax";
        }
        if (folded.contains("mobil") || folded.contains("cell")) {
            return "Mobile";
        }
        if (folded.contains("pager")) {
            return "Pager";
        }
        return home ? "Home Phone" : "Phone";
    }
}
