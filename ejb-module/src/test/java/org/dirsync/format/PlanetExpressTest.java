package org.dirsync.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dirsync.address.Entry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A real LDIF file with a multi-valued name, base64, photographs, passwords and groups. */
class PlanetExpressTest {

    private static Reading reading;

    @BeforeAll
    static void read() throws Exception {
        Path file = Path.of("..", "src", "samples", "planet-express.ldif");
        try (InputStream in = Files.newInputStream(file)) {
            reading = Reading.of(AddressFormat.LDIF.reader(ImportLimits.DEFAULT), in);
        }
    }

    @Test
    void hasSevenPeople() {
        assertThat(reading.entries())
                .extracting(Entry::name)
                .containsExactly(
                        "Amy Wong",
                        "Bender Bending Rodriguez",
                        "Philip J. Fry",
                        "Hermes Conrad",
                        "Turanga Leela",
                        "Hubert J. Farnsworth",
                        "John A. Zoidberg");
    }

    @Test
    void passesOverTheUnitTheGroupsAndThePictures() {
        assertThat(reading.refusals()).containsExactly("1:907", "2425:907", "2433:907", "19:907");
        assertThat(reading.refused.get(3).message())
                .contains("userPassword (line 19)", "jpegPhoto");
    }

    @Test
    void keepsTheSecondMailOfTheProfessor() {
        Entry professor = reading.entries().get(5);
        assertThat(professor.address()).hasToString("SMTP:professor@planetexpress.com");
        assertThat(professor.details().asMap())
                .containsEntry("Other Mail", "hubert@planetexpress.com")
                .containsEntry("Department", "Office Management")
                .containsEntry("Title", "Professor");
    }

    @Test
    void takesNoPasswords() {
        assertThat(reading.entries())
                .allSatisfy(
                        entry ->
                                assertThat(entry.details().text())
                                        .doesNotContainIgnoringCase("ssha")
                                        .hasSizeLessThan(300));
    }
}
