package org.dirsync.install;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a script did: its exit code, and what it said on each stream. */
record Script(int code, String out, String err) {

    private static final Path SCRIPTS = Path.of(System.getProperty("wildfly.scripts"));

    /** Runs a script of {@code src/wildfly} to its end. */
    static Script run(String name, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("bash", SCRIPTS.resolve(name).toString()));
        command.addAll(arguments);
        Path out = Files.createTempFile("script", ".out");
        Path err = Files.createTempFile("script", ".err");
        try {
            ProcessBuilder process = new ProcessBuilder(command);
            process.environment().remove("JBOSS_HOME");
            int code =
                    process.redirectOutput(out.toFile())
                            .redirectError(err.toFile())
                            .start()
                            .waitFor();
            return new Script(code, text(out), text(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).strip();
    }
}
