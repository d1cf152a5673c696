package org.dirsync;

import java.util.List;

/** The packages of the use cases; the architecture document says what lives in each. */
public final class Components {

    /** Their names below {@code org.dirsync}. */
    public static final List<String> NAMES =
            List.of(
                    "access",
                    "addresses",
                    "alerts",
                    "attention",
                    "audit",
                    "deadletters",
                    "files",
                    "guard",
                    "health",
                    "history",
                    "idempotency",
                    "imports",
                    "renames",
                    "runs",
                    "setup",
                    "status",
                    "templates",
                    "upkeep",
                    "usecase");

    private Components() {}
}
