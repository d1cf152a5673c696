package org.dirsync.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dirsync.address.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {

    @Test
    void q159294EndsLinesWithCrOrLfOrBoth() throws Exception {
        assertThat(texts("a\rb\nc\r\nd\r\r\ne\n\nf"))
                .containsExactly("a", "b", "c", "d", "", "e", "", "f");
        assertThat(texts("a\r\n")).containsExactly("a");
        assertThat(texts("\n")).containsExactly("");
        assertThat(texts("")).isEmpty();
    }

    @Test
    void numbersLinesFromOne() throws Exception {
        LineReader lines = new LineReader(stream("a\r\n\r\nb".getBytes(StandardCharsets.UTF_8)));
        assertThat(lines.next()).isEqualTo(new LineReader.Line(1, "a", false));
        assertThat(lines.next()).isEqualTo(new LineReader.Line(2, "", false));
        assertThat(lines.next()).isEqualTo(new LineReader.Line(3, "b", false));
        assertThat(lines.next()).isNull();
    }

    @Test
    void readsTheSameInWhateverPortionsTheStreamGives() throws Exception {
        String text = "\ufeffÅsa\r\n東京 𝒳\rx\n".repeat(3);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<String> expected = texts(text);
        InputStream oneByOne =
                new ByteArrayInputStream(bytes) {
                    @Override
                    public synchronized int read(byte[] to, int from, int length) {
                        return super.read(to, from, Math.min(1, length));
                    }
                };
        assertThat(texts(new LineReader(oneByOne))).isEqualTo(expected);
        assertThat(expected.get(0)).isEqualTo("Åsa");
    }

    @Test
    void holdsOnlyTheBeginningOfALongLine() throws Exception {
        String text = "ä".repeat(LineReader.MAX_LINE) + "\nnext";
        LineReader lines = new LineReader(stream(text.getBytes(StandardCharsets.UTF_8)));
        LineReader.Line cut = lines.next();
        assertThat(cut.cut()).isTrue();
        assertThat(cut.text()).matches("ä+").hasSizeLessThanOrEqualTo(LineReader.MAX_LINE / 2);
        assertThat(lines.next()).isEqualTo(new LineReader.Line(2, "next", false));
    }

    @Test
    void takesALineOfExactlyTheBound() throws Exception {
        String longest = "x".repeat(LineReader.MAX_LINE);
        assertThat(texts(longest + "\ny")).containsExactly(longest, "y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void refusesOtherEncodingsWithTheLine(String charset) {
        byte[] bytes = "Anna\nJürgen\n".getBytes(Charset.forName(charset));
        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> texts(new LineReader(stream(bytes))))
                .withMessageContaining("save the file as UTF-8")
                .satisfies(
                        e -> {
                            assertThat(e.code()).isEqualTo(Code.NOT_TEXT);
                            assertThat(e.line()).isBetween(1L, 2L);
                            assertThat(e.getMessage()).contains("line " + e.line());
                        });
    }

    @Test
    void refusesOverlongAndSurrogateBytes() {
        byte[][] malformed = {
            {(byte) 0xc0, (byte) 0xaf}, {(byte) 0xed, (byte) 0xa0, (byte) 0x80}, {(byte) 0xe6, 'x'}
        };
        for (byte[] bytes : malformed) {
            assertThatExceptionOfType(FileRefusedException.class)
                    .isThrownBy(() -> texts(new LineReader(stream(bytes))));
        }
    }

    private static List<String> texts(String text) throws IOException, FileRefusedException {
        return texts(new LineReader(stream(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static List<String> texts(LineReader lines) throws IOException, FileRefusedException {
        List<String> texts = new ArrayList<>();
        for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
            texts.add(line.text());
        }
        return texts;
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
