package org.dirsync.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.OSLO;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dirsync.address.PostofficeName;
import org.dirsync.store.Database;
import org.junit.jupiter.api.Test;

class ColumnMappingRepositoryTest {

    private static final Database DATABASE = Database.inMemory();

    private static void write(PostofficeName name, String headers, Map<String, String> meanings) {
        DATABASE.entities(
                entities -> {
                    new ColumnMappingRepository(entities).write(name, headers, meanings);
                    return true;
                });
    }

    private static Map<String, String> find(PostofficeName name, String headers) {
        return DATABASE.entities(
                entities -> new ColumnMappingRepository(entities).find(name, headers));
    }

    @Test
    void keepsWhatColumnsMeanForEachPostofficeAndHeaderRow() {
        String headers = "a".repeat(64);
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put("Wer", "@name");
        meanings.put("Kostenstelle", "");
        write(LONDON, headers, meanings);
        write(OSLO, headers, Map.of("Wer", "Phone"));

        assertThat(find(LONDON, headers)).isEqualTo(meanings);
        assertThat(find(LONDON, "b".repeat(64))).isEmpty();

        write(LONDON, headers, Map.of("Wer", "@display"));
        assertThat(find(LONDON, headers)).isEqualTo(Map.of("Wer", "@display"));
        assertThat(find(OSLO, headers)).isEqualTo(Map.of("Wer", "Phone"));
    }
}
