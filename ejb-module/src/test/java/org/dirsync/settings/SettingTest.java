package org.dirsync.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingTest {

    private static final Setting<Long> NUMBER = new NumberSetting("dirsync.n", 20, 1, 100);
    private static final Setting<Duration> KEEP = new RetentionSetting("dirsync.keep.x", 30);

    @Test
    void withoutAPropertyTheDefaultCounts() {
        assertThat(of(NUMBER, Map.of())).isEqualTo(20);
        assertThat(of(NUMBER, Map.of("dirsync.n", " "))).isEqualTo(20);
        assertThat(of(KEEP, Map.of())).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void aNumberOutOfItsRangeCountsAsTheNearest() {
        assertThat(of(NUMBER, Map.of("dirsync.n", " 7 "))).isEqualTo(7);
        assertThat(of(NUMBER, Map.of("dirsync.n", "0"))).isEqualTo(1);
        assertThat(of(NUMBER, Map.of("dirsync.n", "101"))).isEqualTo(100);
    }

    @Test
    void whatIsNoNumberDoesNotCount() {
        assertThat(of(NUMBER, Map.of("dirsync.n", "many"))).isEqualTo(20);
        assertThat(of(NUMBER, Map.of("dirsync.n", "99999999999999999999"))).isEqualTo(20);
    }

    @Test
    void aRetentionIsSetInDaysAndADayIsTheLeast() {
        assertThat(of(KEEP, Map.of("dirsync.keep.x.days", "7"))).isEqualTo(Duration.ofDays(7));
        assertThat(of(KEEP, Map.of("dirsync.keep.x.days", "0"))).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void anExactDurationCountsBeforeTheDays() {
        Map<String, String> both = Map.of("dirsync.keep.x", "PT36H", "dirsync.keep.x.days", "7");
        assertThat(of(KEEP, both)).isEqualTo(Duration.ofHours(36));
        assertThat(of(KEEP, Map.of("dirsync.keep.x", "-PT1H"))).isEqualTo(Duration.ofMinutes(1));
        assertThat(of(KEEP, Map.of("dirsync.keep.x", "P99999999D")))
                .isEqualTo(Duration.ofDays(36_500));
    }

    @Test
    void whatIsNoDurationDoesNotCount() {
        assertThat(of(KEEP, Map.of("dirsync.keep.x", "a month"))).isEqualTo(Duration.ofDays(30));
        assertThat(of(KEEP, Map.of("dirsync.keep.x", "a month", "dirsync.keep.x.days", "7")))
                .isEqualTo(Duration.ofDays(7));
        assertThat(of(KEEP, Map.of("dirsync.keep.x.days", "many"))).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void aSwitchIsOnByTrueAlone() {
        Setting<Boolean> on = new SwitchSetting("dirsync.s");
        assertThat(of(on, Map.of())).isFalse();
        assertThat(of(on, Map.of("dirsync.s", "TRUE"))).isTrue();
        assertThat(of(on, Map.of("dirsync.s", "yes"))).isFalse();
    }

    @Test
    void aChoiceIsOneOfItsWords() {
        Setting<String> users = new ChoiceSetting("dirsync.u", "database", "server");
        assertThat(of(users, Map.of("dirsync.u", "Server"))).isEqualTo("server");
        assertThat(of(users, Map.of("dirsync.u", "ldap"))).isEqualTo("database");
    }

    @Test
    void whatIsNoPathDoesNotCount() {
        Setting<Path> path = new PathSetting("dirsync.p", Path.of("standard"));
        assertThat(of(path, Map.of("dirsync.p", "\0"))).isEqualTo(Path.of("standard"));
        assertThat(of(path, Map.of("dirsync.p", "/a/b"))).isEqualTo(Path.of("/a/b"));
    }

    private static <T> T of(Setting<T> setting, Map<String, String> properties) {
        return setting.get(properties::get);
    }
}
