package org.dirsync.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {

    private static final PostofficeName GATEWAY = PostofficeName.of("NORTHWIND/GATEWAY");
    private static final String SECRET = "a gateway's own password";

    @Test
    void whoCannotSignMaySendThePasswordItIsRegisteredWith() throws RefusedException {
        MessageText.Read read = read("PASSWORD=" + SECRET + "\n", Optional.of(key(SECRET)));
        assertThat(read.message().envelope().from()).isEqualTo(GATEWAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PASSWORD=\n",
                "PASSWORD=   \n",
                "PASSWORD=x\n",
                "PASSWORD=another one\n"
            })
    void q116435AnEmptyOrWrongPasswordIsRefused(String line) {
        assertThatThrownBy(() -> read(line, Optional.of(key(SECRET))))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo(Code.INVALID_PASSWORD));
    }

    @Test
    void whoHasToSignIsNotBelievedForAPassword() {
        assertThatThrownBy(() -> read("PASSWORD=" + SECRET + "\n", Optional.empty()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("not signed");
    }

    @Test
    void thePasswordOfOneIsNotThatOfAnother() throws RefusedException {
        byte[] others = Signature.key(SECRET, PostofficeName.of("NORTHWIND/OTHER"));
        assertThatThrownBy(() -> read("PASSWORD=" + SECRET + "\n", Optional.of(others)))
                .isInstanceOf(RefusedException.class);
    }

    private static MessageText.Read read(String line, Optional<byte[]> password)
            throws RefusedException {
        String text =
                """
                [DIRSYNC]
                TASK=EXPORT
                REQNAME=PCM:%s
                TO=PCM:NORTHWIND/HQ
                ID=g-1
                SENT=2026-11-25T18:00:00Z
                %sTRANSACTIONS=NONE
                """
                        .formatted(GATEWAY, line);
        byte[] key = key(SECRET);
        return MessageText.read(
                text.getBytes(StandardCharsets.UTF_8),
                envelope -> Optional.of(key),
                envelope -> password);
    }

    private static byte[] key(String secret) {
        try {
            return Signature.key(secret, GATEWAY);
        } catch (RefusedException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
