package org.dirsync.web.addresses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dirsync.address.Address;
import org.dirsync.address.AddressType;
import org.dirsync.address.Kind;
import org.dirsync.address.Template;
import org.dirsync.address.Template.Prompt;
import org.dirsync.addresses.CurrentEntry;
import org.dirsync.addresses.EntryDraft;
import org.dirsync.addresses.EntryView;
import org.dirsync.web.page.Form;
import org.dirsync.web.page.Option;
import org.dirsync.web.text.Texts;

/** The fields of the page on which an entry is typed, to and from what they stand for. */
final class EntryForm {
    private static final int BLANK_ROWS = 3;
    private static final String YES = "yes";
    private static final int MAX_ROWS = 200;

    private EntryForm() {}

    /** Fills in what the entry is now. */
    static Form filled(CurrentEntry current, Template template) {
        EntryView entry = current.entry();
        Address address = Address.trusted(entry.address());
        Form form = Form.empty();
        form.with("before", entry.address())
                .with("seen", current.version())
                .with("type", address.type().name())
                .with("address", address.physical())
                .with("name", entry.name())
                .with("hidden", entry.hidden() ? YES : "")
                .with("kind", entry.kind())
                .with("members", String.join("\n", entry.members()));
        int row = 0;
        Map<String, String> rest = new LinkedHashMap<>(entry.details());
        for (Prompt prompt : prompts(template)) {
            String value = rest.remove(prompt.name());
            put(form, row++, prompt.name(), value == null ? "" : value);
        }
        for (Map.Entry<String, String> detail : rest.entrySet()) {
            put(form, row++, detail.getKey(), detail.getValue());
        }
        return form;
    }

    /** Fields for an entry that is not there yet. */
    static Form blank(Form sent, Template template) {
        Form form = Form.empty();
        form.with("type", sent.value("type").isEmpty() ? "SMTP" : sent.value("type"))
                .with("address", sent.value("address"))
                .with("name", sent.value("name"))
                .with("kind", sent.value("kind").isEmpty() ? "person" : sent.value("kind"));
        int row = 0;
        for (Prompt prompt : prompts(template)) {
            put(form, row++, prompt.name(), prompt.initial());
        }
        return form;
    }

    private static List<Prompt> prompts(Template template) {
        return template.prompts().isEmpty()
                ? PersonDetails.USUAL.stream().map(Prompt::named).toList()
                : template.prompts();
    }

    private static void put(Form form, int row, String prompt, String value) {
        form.with("prompt." + row, prompt).with("value." + row, value).with("fixed." + row, YES);
    }

    /** What was typed. */
    static EntryDraft draft(Form form) {
        String before = form.value("before");
        String seen = form.value("seen");
        Map<String, String> details = new LinkedHashMap<>();
        for (int row = 0; row < MAX_ROWS; row++) {
            String prompt = form.value("prompt." + row);
            String value = form.value("value." + row);
            if (!value.isEmpty()) {
                String earlier = details.putIfAbsent(prompt, value);
                if (earlier != null) {
                    form.refuse("details", "The prompt '" + prompt + "' stands twice.");
                }
            }
        }
        Kind kind = Kind.named(form.value("kind")).orElse(Kind.PERSON);
        return new EntryDraft(
                before.isEmpty() ? null : before,
                form.value("type") + ":" + form.value("address"),
                form.value("name"),
                kind,
                kind == Kind.GROUP ? members(form) : List.of(),
                details,
                form.has("hidden", YES),
                seen.isEmpty() ? null : seen);
    }

    /** The field is shown for groups alone: what is left in it does not count for others. */
    private static List<String> members(Form form) {
        return form.value("members").lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }

    /** The rows of details: those of the template, what else is there, and some to fill in. */
    static List<DetailRow> rows(Form form, Template template) {
        Map<String, Integer> lengths = new LinkedHashMap<>();
        prompts(template).forEach(prompt -> lengths.put(prompt.name(), prompt.length()));
        List<DetailRow> rows = new ArrayList<>();
        int used = 0;
        for (int row = 0; row < MAX_ROWS; row++) {
            String prompt = form.value("prompt." + row);
            if (!prompt.isEmpty() || !form.value("value." + row).isEmpty()) {
                Integer length = lengths.get(prompt);
                boolean fixed = length != null || form.has("fixed." + row, YES);
                rows.add(new DetailRow(row, prompt, fixed, length == null ? 0 : length));
                used = row + 1;
            }
        }
        for (int row = used; row < Math.min(used + BLANK_ROWS, MAX_ROWS); row++) {
            rows.add(new DetailRow(row, "", false, 0));
        }
        return rows;
    }

    /** The address types to choose from, and the one that is there. */
    static List<Option> types(Form form) {
        Set<String> types = new LinkedHashSet<>(List.of("SMTP", "PCM", "X400", "FAX"));
        AddressType.KNOWN.stream().map(AddressType::name).sorted().forEach(types::add);
        if (!form.value("type").isEmpty()) {
            types.add(form.value("type"));
        }
        return types.stream().map(type -> new Option(type, type)).toList();
    }

    static List<Option> kinds(Texts texts) {
        return Arrays.stream(Kind.values())
                .map(kind -> new Option(kind.word(), texts.say("addresses.kind." + kind.word())))
                .toList();
    }
}
