package org.dirsync.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.dirsync.address.Code;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that somebody made to break the readers, or a broken disk did. */
@Tag("slow")
class HostileFilesTest {

    @ParameterizedTest
    @EnumSource
    void refusesALineOfTenMegabytesAndTakesTheOthers(AddressFormat format) throws Exception {
        String good = entry(format, "anna");
        String endless =
                longLine(format)
                        + "x".repeat(10 * 1024 * 1024)
                        + (format == AddressFormat.VCARD ? "\nEND:VCARD" : "");
        Reading reading =
                Reading.of(format, beginning(format) + good, endless, "", entry(format, "berta"));
        assertThat(reading.onlyCode()).isEqualTo(Code.LIMIT_EXCEEDED);
        assertThat(reading.entries()).hasSize(2);
    }

    @Test
    void readsNothingTwiceThoughEveryLineOpensAQuote() throws Exception {
        String lines = "SMTP:a@b,\"Anna\"\"\n".repeat(50_000);
        byte[] file = ("address,name\n" + lines).getBytes(StandardCharsets.UTF_8);
        Reading reading = Reading.of(AddressFormat.CSV, file);
        assertThat(reading.taken).isEmpty();
        assertThat(reading.refused).hasSize(50_000);
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsNotText(AddressFormat format) {
        byte[] archive = new byte[1000];
        new Random(1).nextBytes(archive);
        System.arraycopy(new byte[] {'P', 'K', 3, 4, 20, 0}, 0, archive, 0, 6);
        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> Reading.of(format, archive))
                .satisfies(e -> assertThat(e.code()).isEqualTo(Code.NOT_TEXT));
    }

    @ParameterizedTest
    @EnumSource
    void throwsNothingElseWhateverIsDamaged(AddressFormat format) {
        byte[] good =
                (beginning(format) + entry(format, "anna") + entry(format, "berta"))
                        .repeat(3)
                        .getBytes(StandardCharsets.UTF_8);
        byte[] marks = "\n\n\r\t \"\",,::</-~=AMDRT\u001a0".getBytes(StandardCharsets.US_ASCII);
        int refusedFiles = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            byte[] bad = Arrays.copyOf(good, 1 + random.nextInt(good.length));
            for (int i = random.nextInt(6); i >= 0; i--) {
                bad[random.nextInt(bad.length)] =
                        random.nextInt(20) == 0
                                ? (byte) random.nextInt(256)
                                : marks[random.nextInt(marks.length)];
            }
            try {
                Reading reading = Reading.of(format, bad);
                assertThat(reading.refused).allSatisfy(r -> assertThat(r.line()).isPositive());
            } catch (FileRefusedException e) {
                assertThat(e.line()).isPositive();
                refusedFiles++;
            }
        }
        assertThat(refusedFiles).isLessThan(2_000);
    }

    private static String beginning(AddressFormat format) {
        return format == AddressFormat.CSV ? "address,name,Phone\n" : "";
    }

    private static String entry(AddressFormat format, String name) {
        return switch (format) {
            case CSV -> "SMTP:%1$s@b,\"%1$s\",1\n".formatted(name);
            case LDIF -> "dn: cn=%1$s\ncn: %1$s\nmail: %1$s@b\ndescription: x\n\n".formatted(name);
            case IMPORT_FILE -> "A\t%1$s\tSMTP:%1$s@b\n- Phone:/1\n".formatted(name);
            case VCARD ->
                    "BEGIN:VCARD\nVERSION:3.0\nFN:%1$s\nEMAIL:%1$s@b\nTEL:1\nEND:VCARD\n"
                            .formatted(name);
        };
    }

    private static String longLine(AddressFormat format) {
        return switch (format) {
            case CSV -> "SMTP:a@b,";
            case LDIF -> "dn: cn=x\nmail: a@b\ncn: ";
            case IMPORT_FILE -> "A\t";
            case VCARD -> "BEGIN:VCARD\nVERSION:4.0\nEMAIL:a@b\nFN:";
        };
    }
}
