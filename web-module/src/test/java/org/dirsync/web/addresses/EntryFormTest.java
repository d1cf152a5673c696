package org.dirsync.web.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dirsync.address.Template;
import org.dirsync.address.Template.Prompt;
import org.dirsync.addresses.CurrentEntry;
import org.dirsync.addresses.EntryView;
import org.dirsync.web.page.Form;
import org.junit.jupiter.api.Test;

class EntryFormTest {

    private static final Template TEMPLATE =
            new Template(List.of(Prompt.named("Phone"), Prompt.named("Title")));

    @Test
    void eachDetailIsALabelledFieldThoseOfTheTemplateFirst() {
        Form form = EntryForm.filled(ann(Map.of("City", "Oslo", "Phone", "1")), TEMPLATE);

        assertThat(labelled(form, TEMPLATE)).containsExactly("Phone", "Title", "City");
        assertThat(EntryForm.draft(form).details()).isEqualTo(Map.of("City", "Oslo", "Phone", "1"));
    }

    @Test
    void withoutATemplateTheUsualDetailsAreAskedFor() {
        assertThat(labelled(EntryForm.blank(Form.empty(), Template.NONE), Template.NONE))
                .startsWith("Phone")
                .contains("Title", "Department", "City");
    }

    @Test
    void aDetailWhoseNameIsTypedStaysAPair() {
        Form form = EntryForm.filled(ann(Map.of()), TEMPLATE);
        form.with("prompt.2", "Room").with("value.2", "12");

        assertThat(labelled(form, TEMPLATE)).containsExactly("Phone", "Title");
        assertThat(EntryForm.rows(form, TEMPLATE)).extracting(DetailRow::prompt).contains("Room");
        assertThat(EntryForm.draft(form).details()).isEqualTo(Map.of("Room", "12"));
    }

    @Test
    void onlyAGroupHasMembers() {
        Form form = EntryForm.filled(ann(Map.of()), TEMPLATE).with("members", "SMTP:b@x\n");

        assertThat(EntryForm.draft(form).members()).isEmpty();
        assertThat(EntryForm.draft(form.with("kind", "group")).members())
                .containsExactly("SMTP:b@x");
    }

    private static List<String> labelled(Form form, Template template) {
        return EntryForm.rows(form, template).stream()
                .filter(DetailRow::fixed)
                .map(DetailRow::prompt)
                .toList();
    }

    private static CurrentEntry ann(Map<String, String> details) {
        return new CurrentEntry(
                new EntryView(
                        "SMTP:ann@x", "Ann", "A/B", details, false, null, "person", List.of()),
                "1");
    }
}
