package org.dirsync.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each patch that breaks the code on purpose still finds the lines that it breaks. */
class MutationsTest {

    private static final Path PATCHES = Path.of("src/test/mutations");

    static List<Path> patches() throws IOException {
        try (Stream<Path> files = Files.list(PATCHES)) {
            return files.filter(file -> file.toString().endsWith(".patch")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("patches")
    void fits(Path patch) throws IOException {
        List<String> lines = Files.readAllLines(patch);
        List<String> before = new ArrayList<>();
        boolean inHunk = false;
        String file = "";
        for (String line : lines) {
            if (line.startsWith("--- a/ejb-module/")) {
                file = line.substring("--- a/ejb-module/".length());
            } else if (line.startsWith("@@")) {
                assertThat(inHunk).as("a second hunk in %s", patch).isFalse();
                inHunk = true;
            } else if (inHunk && (line.startsWith(" ") || line.startsWith("-"))) {
                before.add(line.substring(1));
            }
        }
        assertThat(String.join("\n", Files.readAllLines(Path.of(file))))
                .as("%s fits %s; make it anew for the code as it is", patch, file)
                .contains(String.join("\n", before));
    }
}
