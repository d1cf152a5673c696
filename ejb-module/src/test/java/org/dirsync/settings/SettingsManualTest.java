package org.dirsync.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of settings in the operations manual is the list of settings. */
class SettingsManualTest {

    private static final Path MANUAL = Path.of("../src/docs/operations.md");

    @Test
    void theManualListsEachSettingInOrder() throws IOException {
        List<String> inManual = new ArrayList<>();
        for (String line : Files.readAllLines(MANUAL, UTF_8)) {
            if (line.startsWith("| `dirsync.")) {
                inManual.add(line.substring(3, line.indexOf('`', 3)));
            }
        }
        assertThat(inManual)
                .containsExactlyElementsOf(
                        Settings.ALL.stream()
                                .map(
                                        setting ->
                                                setting instanceof RetentionSetting
                                                        ? setting.property() + ".days"
                                                        : setting.property())
                                .sorted()
                                .toList());
    }

    @Test
    void allNamesEverySetting() throws IllegalAccessException {
        List<Setting<?>> declared = new ArrayList<>();
        for (Field field : Settings.class.getFields()) {
            if (field.getType() == Setting.class) {
                declared.add((Setting<?>) field.get(null));
            }
        }
        assertThat(Settings.ALL).containsExactlyInAnyOrderElementsOf(declared);
    }
}
