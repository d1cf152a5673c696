package org.dirsync.web.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartFormTest {
    private static final String TYPE = "multipart/form-data; boundary=--x-x";

    private static final String FORM =
            """
            ----x-x
            Content-Disposition: form-data; name="token"

            secret
            ----x-x
            Content-Disposition: form-data; name="file"; filename="a %22b%22 ü.csv"
            Content-Type: text/csv

            address,name
            ----x-
            ----x-x
            Content-Disposition: form-data; name="empty"


            ----x-x--
            """
                    .replace("\n", "\r\n");

    @TempDir private Path folder;
    private Body body;

    @AfterEach
    void close() throws IOException {
        body.close();
    }

    @Test
    void findsFieldsAndFiles() throws Exception {
        List<FormPart> parts = MultipartForm.parts(body(FORM), TYPE);
        assertThat(parts).extracting(FormPart::getName).containsExactly("token", "file", "empty");
        assertThat(parts.get(0).text()).isEqualTo("secret");
        assertThat(parts.get(0).getSubmittedFileName()).isNull();
        assertThat(parts.get(1).text()).isEqualTo("address,name\r\n----x-");
        assertThat(parts.get(1).getSubmittedFileName()).isEqualTo("a \"b\" ü.csv");
        assertThat(parts.get(1).getContentType()).isEqualTo("text/csv");
        assertThat(parts.get(2).text()).isEmpty();
    }

    @Test
    void readsALargeFileToTheByte() throws Exception {
        String line = "\r\n--\r\r\n--x\r\n----x-\r\n----x-xy".replace("----x-xy", "----x-y");
        String large = line.repeat(20_000);
        String form =
                "----x-x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n"
                        + large
                        + "\r\n----x-x--\r\n";
        FormPart part = MultipartForm.parts(body(form), TYPE).get(0);
        assertThat(part.getSize()).isEqualTo(large.length());
        assertThat(part.text()).isEqualTo(large);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 9, 40, 60, 100, 200})
    void refusesAFormThatBreaksOff(int length) throws Exception {
        Body cut = body(FORM.substring(0, length));
        assertThatThrownBy(() -> MultipartForm.parts(cut, TYPE))
                .isInstanceOf(BadFormException.class)
                .hasMessageContaining("ends before");
    }

    @Test
    void refusesWhatIsNoForm() throws Exception {
        Body none = body("----x-x!");
        assertThatThrownBy(() -> MultipartForm.parts(none, TYPE))
                .isInstanceOf(BadFormException.class);
        assertThatThrownBy(() -> MultipartForm.parts(none, "multipart/form-data"))
                .hasMessageContaining("boundary");
    }

    @Test
    void refusesEndlessHeadsAndTooManyParts() throws Exception {
        Body head = body("----x-x\r\nX: " + "y".repeat(20_000));
        assertThatThrownBy(() -> MultipartForm.parts(head, TYPE)).hasMessageContaining("head");
        Body many = body("----x-x\r\n\r\n\r\n".repeat(200) + "----x-x--");
        assertThatThrownBy(() -> MultipartForm.parts(many, TYPE)).hasMessageContaining("parts");
    }

    private Body body(String text) throws IOException {
        if (body != null) {
            body.close();
        }
        body = new Body(folder);
        byte[] bytes = text.getBytes(UTF_8);
        body.write(bytes, bytes.length);
        return body;
    }
}
