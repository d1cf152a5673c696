package org.dirsync.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.dirsync.files.FileFormat;
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

    @ParameterizedTest
    @CsvSource({
        "csv,iso-8859-1,CSV",
        "csv,windows-1252,CSV",
        "x-ldif,utf-16,LDIF",
        "vcard,ISO-8859-15,VCARD",
        "x-dirsync-import,us-ascii,IMPORT"
    })
    void theTypeMayNameACharset(String subtype, String charset, FileFormat format) {
        MediaType sent = new MediaType("text", subtype, Map.of("charset", charset, "x", "y"));
        assertThat(ListFormat.sent(null, sent)).isEqualTo(format);
        assertThat(FileQuery.options(null, null, sent).charset()).isEqualTo(charset);
        assertThat(FileQuery.options("utf-8", null, sent).charset()).isEqualTo("utf-8");
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
