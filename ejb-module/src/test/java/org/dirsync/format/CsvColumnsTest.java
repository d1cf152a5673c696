package org.dirsync.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dirsync.address.RefusedException;
import org.junit.jupiter.api.Test;

class CsvColumnsTest {

    private static CsvColumns read(String text) throws Exception {
        return CsvColumns.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void suggestsWhatColumnsMeanByTheirNamesAndFirstRows() throws Exception {
        CsvColumns columns =
                read(
                        """
                        Wer;Mailadr.;Telefon;Kostenstelle;password;
                        Ada Berg;ada@example.org;1;4711;x;
                        Bo Dahl;bo@example.org;2;;;

                        Cy;cy@example.org
                        Di;di@example.org
                        """);
        assertThat(columns.names())
                .containsExactly("Wer", "Mailadr.", "Telefon", "Kostenstelle", "password");
        assertThat(columns.meanings())
                .containsExactly("@name", "@mail", "Phone", "Kostenstelle", "");
        assertThat(columns.samples().get(0)).containsExactly("Ada Berg", "Bo Dahl", "Cy");
        assertThat(columns.samples().get(3)).containsExactly("4711", "");
    }

    @Test
    void suggestsNothingElseWhereTheNamesTell() throws Exception {
        CsvColumns columns = read("name,mail,Web,Boss\nAda,ada@b,a@b,Bo Dahl\n");
        assertThat(columns.meanings()).containsExactly("@name", "@mail", "Web", "Boss");
    }

    @Test
    void isUnsureWhereAColumnOfAnUnknownNameSeemsToHoldNames() throws Exception {
        assertThat(read("mail,Wer\na@b,Ada Berg\n").unsure()).isTrue();
        assertThat(read("mail,Wer,First Name\na@b,Ada Berg,Ada\n").unsure()).isFalse();
        assertThat(read("mail,Phone,Title\na@b,17,Chief Officer\n").unsure()).isFalse();
    }

    @Test
    void knowsFilesWithTheSameColumnsAgain() throws Exception {
        assertThat(read("Wer,Mailadr.\na,b\n").key())
                .isEqualTo(read("sep=;\nMAILADR.;wer\n").key())
                .hasSize(64)
                .isNotEqualTo(read("Wer,Mail\n").key());
    }

    @Test
    void itsSuggestionsAreMeanings() throws Exception {
        List<String> meanings =
                read("DN,objectClass,showInAddressList,proxyAddresses,Phone 1 - Label,mail,x\n")
                        .meanings();
        for (String meaning : meanings) {
            assertThat(ColumnMapping.of(Map.of("a column", meaning))).isNotNull();
        }
    }

    @Test
    void refusesNamesThatCannotBeKept() {
        assertThatThrownBy(() -> ColumnMapping.of(Map.of("x".repeat(1001), "@mail")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("is too long");
    }
}
