package org.dirsync.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.dirsync.usecase.InvalidException;
import org.dirsync.web.text.Texts;
import org.junit.jupiter.api.Test;

class FormTest {

    @Test
    void keepsWhatWasTypedBesideWhatIsWrongWithIt() {
        Form form = Form.empty().with("zone", " Europe/Nowhere ");

        form.refuse(
                new InvalidException("zone", "give a time zone such as Europe/London or UTC"),
                new Texts(Locale.ENGLISH));
        form.refuse("zone", "a second one");

        assertThat(form.ok()).isFalse();
        assertThat(form.typed("zone")).isEqualTo(" Europe/Nowhere ");
        assertThat(form.value("zone")).isEqualTo("Europe/Nowhere");
        assertThat(form.error("zone")).isEqualTo("Give a time zone such as Europe/London or UTC.");
        assertThat(form.error("name")).isEmpty();
    }
}
