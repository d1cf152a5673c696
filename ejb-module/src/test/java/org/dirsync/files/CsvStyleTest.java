package org.dirsync.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.dirsync.usecase.InvalidException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvStyleTest {

    @ParameterizedTest
    @CsvSource({
        ", 'address,=x'",
        "exact, 'address,=x'",
        "bom, '\ufeffaddress,=x'",
        "spreadsheet, '\ufeffaddress,''=x,apostrophe before = + - @'"
    })
    void writesForTheProgramThatIsNamed(String name, String written) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream styled = CsvStyle.named(name).on(out)) {
            styled.write("address,=x\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(written + "\n");
    }

    @Test
    void refusesOthers() {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> CsvStyle.named("excel"))
                .withMessageContaining("exact, bom and spreadsheet");
    }
}
