package org.dirsync.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.dirsync.address.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextCodingTest {

    private static final String TEXT = "name;mail\r\nJürgen Groß 𝒳;j@example.org\r\n";

    private static Charset recognized(byte[] bytes) throws IOException {
        return TextCoding.recognized(new ByteArrayInputStream(bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void recognizesUtf16WithItsMarkAndWithout(String name) throws Exception {
        byte[] bytes = TEXT.getBytes(Charset.forName(name));
        Charset charset = TextCoding.ofHead(Arrays.copyOf(bytes, 64));

        InputStream utf8 = TextCoding.utf8(new ByteArrayInputStream(bytes), charset);
        String text = new String(utf8.readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text.startsWith("\ufeff") ? text.substring(1) : text).isEqualTo(TEXT);
    }

    @Test
    void recognizesUtf8AndWindows() throws Exception {
        assertThat(TextCoding.ofHead(TEXT.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(StandardCharsets.UTF_8);
        assertThat(TextCoding.ofHead(new byte[0])).isEqualTo(StandardCharsets.UTF_8);
        assertThat(recognized(TEXT.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(StandardCharsets.UTF_8);
        assertThat(recognized("Jürgen €".getBytes(TextCoding.WINDOWS)))
                .isEqualTo(TextCoding.WINDOWS);
        assertThat(recognized("Jü".getBytes(TextCoding.WINDOWS))).isEqualTo(TextCoding.WINDOWS);
    }

    @Test
    void oneBrokenByteInUtf8IsNotEnough() throws Exception {
        byte[] bytes = (TEXT + "x").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xe4;
        assertThat(recognized(bytes)).isEqualTo(StandardCharsets.UTF_8);
        assertThat(recognized(new byte[] {'a', (byte) 0x81})).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void recognizesAFileThatIsLongerThanWhatIsReadAtOnce() throws Exception {
        String text = "ä".repeat(100_000);
        assertThat(recognized(("x" + text).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(StandardCharsets.UTF_8);
        assertThat(recognized(text.getBytes(TextCoding.WINDOWS))).isEqualTo(TextCoding.WINDOWS);
        byte[] utf16 = "x𝒳".repeat(50_000).getBytes(StandardCharsets.UTF_16LE);
        InputStream utf8 =
                TextCoding.utf8(new ByteArrayInputStream(utf16), StandardCharsets.UTF_16LE);
        assertThat(new String(utf8.readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("x𝒳".repeat(50_000));
    }

    @Test
    void refusesWhatIsNotOfTheCharacterSet() {
        InputStream odd =
                TextCoding.utf8(
                        new ByteArrayInputStream(new byte[] {'a', 0, 0, (byte) 0xd8, 'b', 0}),
                        StandardCharsets.UTF_16LE);
        assertThatExceptionOfType(CharacterCodingException.class).isThrownBy(odd::readAllBytes);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> TextCoding.named("no such"))
                .withMessageContaining("windows-1252");
    }

    @Test
    void aTextFileWithAHeaderRowIsATable() throws Exception {
        byte[] table = "\ufeffname\tmail\r\nJ\tj@b\r\n".getBytes(StandardCharsets.UTF_16LE);
        assertThat(FileKind.of("list.txt", table)).isEqualTo(AddressFormat.CSV);
        assertThat(FileKind.of("list.tsv", table)).isEqualTo(AddressFormat.CSV);
        assertThat(FileKind.of("", "sep=;\nname;mail".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(AddressFormat.CSV);
        assertThat(FileKind.of("list.txt", "A\tAda\tSMTP:a@b\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(AddressFormat.IMPORT_FILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0089PNG\r\n",
                "\u00ff\u00d8\u00ff\u00e0",
                "GIF89a",
                "II*\0",
                "MM\0*",
                "RIFF1234WEBP"
            })
    void aPictureIsRefusedAsAPictureWhateverItsName(String head) {
        byte[] bytes = head.getBytes(StandardCharsets.ISO_8859_1);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> FileKind.of("list.csv", bytes))
                .withMessageContaining(
                        "the file is a picture, not a text file; export the list as CSV, LDIF or vCard");
    }

    @Test
    void saysThatExchangesTransactionsNameNoAddress() {
        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(
                        () ->
                                Reading.of(
                                        AddressFormat.IMPORT_FILE,
                                        "# Sample",
                                        "A /o=Example/ou=Site/cn=Recipients/cn=AdaB",
                                        "- Display-Name:Ada Berg"))
                .withMessageContaining("directory synchronization of Exchange")
                .withMessageContaining("export the list as CSV");
    }

    @Test
    void aMappingSaysWhatColumnsMean() throws Exception {
        ColumnMapping mapping =
                ColumnMapping.of(
                        java.util.Map.of(
                                "WER", "@name", "Mailadr.", "@mail", "Name", "", "x", "Phone"));
        byte[] file =
                "Wer,Mailadr.,Name,x,y\nAda,ada@b,left out,1,2\n".getBytes(StandardCharsets.UTF_8);
        Reading reading =
                Reading.of(
                        new CsvFileReader(ImportLimits.DEFAULT, mapping),
                        new ByteArrayInputStream(file));
        assertThat(reading.entries())
                .containsExactly(Reading.entry("SMTP:ada@b", "Ada", "Phone:/1", "y:/2"));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> ColumnMapping.of(java.util.Map.of("x", "@nonsense")))
                .withMessageContaining("@nonsense");
    }
}
