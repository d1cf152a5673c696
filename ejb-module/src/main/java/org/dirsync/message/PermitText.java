package org.dirsync.message;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dirsync.address.AddressType;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.list.Permit;
import org.dirsync.message.Update.Deletions;

/** The lines of an update that say what is with deletions: APPROVED, TYPES and DELETIONS. */
final class PermitText {

    private PermitText() {}

    static void write(Update update, StringBuilder text) {
        for (PostofficeName origin : update.permit().approved()) {
            HeaderText.line(text, "APPROVED", HeaderText.PCM + origin);
        }
        writeTypes(update.permit().types(), text);
        Deletions deletions = update.deletions();
        HeaderText.line(text, "DELETIONS", deletions.waiting() + " " + deletions.refused());
    }

    static void writeTypes(Set<AddressType> types, StringBuilder text) {
        HeaderText.line(
                text,
                "TYPES",
                types.stream().sorted().map(AddressType::name).collect(Collectors.joining("|")));
    }

    static Permit readPermit(Map<String, List<String>> values) throws RefusedException {
        Set<PostofficeName> approved = new TreeSet<>();
        for (String origin : values.getOrDefault("APPROVED", List.of())) {
            approved.add(HeaderText.name(origin));
        }
        return Permit.of(approved, readTypes(values));
    }

    static Set<AddressType> readTypes(Map<String, List<String>> values) throws RefusedException {
        Set<AddressType> types = new TreeSet<>();
        for (String type : HeaderText.optional(values, "TYPES", "").split("\\|", -1)) {
            if (!type.isBlank()) {
                types.add(AddressType.parse(type.strip()));
            }
        }
        return types;
    }

    static Deletions readDeletions(Map<String, List<String>> values) {
        String[] counts = HeaderText.optional(values, "DELETIONS", "0 0").split(" ", 2);
        return new Deletions(Long.parseLong(counts[0]), Long.parseLong(counts[1]));
    }
}
