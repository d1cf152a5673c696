package org.dirsync.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import org.dirsync.admin.FileFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListFormatTest {

    @ParameterizedTest
    @CsvSource({
        "text,csv,CSV",
        "application,csv,CSV",
        "text,comma-separated-values,CSV",
        "text,x-ldif,LDIF",
        "text,ldif,LDIF",
        "application,ldif,LDIF",
        "text,vcard,VCARD",
        "text,x-vcard,VCARD",
        "text,directory,VCARD",
        "text,x-dirsync-import,IMPORT"
    })
    void knowsTheMediaTypesThatProgramsUse(String type, String subtype, FileFormat format) {
        assertThat(ListFormat.sent(null, new MediaType(type, subtype))).isEqualTo(format);
    }

    @Test
    void theParameterDecidesWhateverTheType() {
        MediaType form = MediaType.APPLICATION_FORM_URLENCODED_TYPE;
        assertThat(ListFormat.sent("ldif", form)).isEqualTo(FileFormat.LDIF);
        assertThat(ListFormat.sent("vcard", new MediaType("text", "csv")))
                .isEqualTo(FileFormat.VCARD);
        assertThat(ListFormat.sent("csv", null)).isEqualTo(FileFormat.CSV);
    }
}
