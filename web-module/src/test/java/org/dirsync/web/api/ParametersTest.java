package org.dirsync.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.dirsync.status.OptionsView;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.UnknownNameException;
import org.dirsync.web.access.UserBody;
import org.dirsync.web.setup.OptionsBody;
import org.dirsync.web.setup.PostofficeBody;
import org.dirsync.web.setup.RequestorBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {
    @Test
    void takesLimitsFromOneToAThousand() {
        assertThat(Paging.limit(null)).isEqualTo(100);
        assertThat(Paging.limit("1")).isEqualTo(1);
        assertThat(Paging.limit("1000")).isEqualTo(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1001", "ten", "1e2", " 1", "99999999999999999999"})
    void refusesOtherLimits(String limit) {
        InvalidException refused =
                catchThrowableOfType(InvalidException.class, () -> Paging.limit(limit));

        assertThat(refused.field()).isEqualTo("limit");
    }

    @Test
    void linksToTheNextPageWithTheSameQuestion() {
        assertThat(Paging.link("/dirsync/api/runs", null, "7"))
                .isEqualTo("</dirsync/api/runs?after=7>; rel=\"next\"");
        assertThat(Paging.link("/a", "q=a%26b&after=old&limit=5", "SMTP:ann@x & <y>"))
                .isEqualTo("</a?q=a%26b&limit=5&after=SMTP%3Aann%40x+%26+%3Cy%3E>; rel=\"next\"");
    }

    @Test
    void readsNamesInAnyCase() {
        assertThat(Names.inPath("northwind", "London")).isEqualTo("NORTHWIND/LONDON");
        assertThat(Names.inQuery("northwind/london")).isEqualTo("NORTHWIND/LONDON");
        assertThat(Names.inQuery("")).isNull();
    }

    @Test
    void knowsNoPostofficeWhoseNameCannotBe() {
        assertThatThrownBy(() -> Names.inPath("NORTH WIND", "X"))
                .isInstanceOf(UnknownNameException.class);
        assertThatThrownBy(() -> Names.inQuery("LONDON")).isInstanceOf(InvalidException.class);
    }

    @Test
    void changesOnlyTheOptionsThatAreGiven() {
        OptionsView has = new OptionsView(List.of("SMTP"), false, true, true, 10, 1_000);

        assertThat(new OptionsBody(null, true, null, false, null, 2_000).over(has))
                .isEqualTo(new OptionsView(List.of("SMTP"), true, true, false, 10, 2_000));
    }

    @Test
    void keepsSecretsOutOfLogs() {
        assertThat(new PostofficeBody("N/P", null, null, null, "hush", null, null))
                .asString()
                .doesNotContain("hush");
        assertThat(new RequestorBody("N/P", "hush", null, null)).asString().doesNotContain("hush");
        assertThat(new UserBody("ann", "hush", "viewer")).asString().doesNotContain("hush");
    }
}
