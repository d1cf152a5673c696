package org.dirsync.web.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, Body.MAX_IN_MEMORY, Body.MAX_IN_MEMORY + 1, 1_000_000})
    void givesBackWhatWasWritten(int length) throws Exception {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        try (Body body = new Body(folder)) {
            byte[] piece = new byte[1_000];
            for (int from = 0; from < length; from += piece.length) {
                int size = Math.min(piece.length, length - from);
                System.arraycopy(bytes, from, piece, 0, size);
                body.write(piece, size);
            }
            assertThat(body.size()).isEqualTo(length);
            for (int twice = 0; twice < 2; twice++) {
                try (InputStream in = body.open()) {
                    assertThat(in.readAllBytes()).isEqualTo(bytes);
                }
            }
            assertThat(folder.toFile().list()).hasSize(length > Body.MAX_IN_MEMORY ? 1 : 0);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void digestsWhatArrivesIfThatIsWanted() throws IOException {
        try (Body body = new Body(folder, BodyDigest.sha256())) {
            body.write(new byte[] {'a', 'b', 'x'}, 2);
            body.write(new byte[] {'c'}, 1);
            assertThat(body.digest())
                    .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        }
        try (Body body = new Body(folder)) {
            assertThat(body.digest()).isEmpty();
        }
    }

    @Test
    void takesNothingOnceClosed() throws IOException {
        Body body = new Body(folder);
        body.close();
        byte[] late = new byte[Body.MAX_IN_MEMORY + 1];
        body.write(late, late.length);
        body.close();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void waitsForTheSlowNotForThoseWhoStandStill() {
        assertThat(BodyLimit.isTooSlow(0, Duration.ofSeconds(29))).isFalse();
        assertThat(BodyLimit.isTooSlow(0, Duration.ofSeconds(31))).isTrue();
        assertThat(BodyLimit.isTooSlow(1_000, Duration.ofSeconds(31))).isTrue();
        assertThat(BodyLimit.isTooSlow(10L << 20, Duration.ofHours(2))).isFalse();
        assertThat(BodyLimit.isTooSlow(10L << 20, Duration.ofHours(3))).isTrue();
    }
}
