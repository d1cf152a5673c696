package org.dirsync.crash;

import java.util.List;
import java.util.stream.Stream;

/** What happens to the server's files, once each. */
enum Mishap {
    ONLY_DATABASE_LEFT("killed; database kept, queues, timers and transactions lost"),
    DATABASE_RESTORED("stopped; an older database restored, the rest newer"),
    DATABASE_AWAY("killed; started without the database, then with it"),
    JOURNAL_CUT("killed; the newest file of the broker's journal cut in half"),
    ONLINE_BACKUP("killed between two commits; an online backup restored, the rest newer"),
    ONLINE_BACKUP_ALONE("killed; an online backup restored, nothing else left"),
    DATABASE_DISK_FULL("the database's disk full under changes, then with room again"),
    BROKER_DISK_FULL("the broker's disk full under changes, then with room again");

    private final String text;

    Mishap(String text) {
        this.text = text;
    }

    /** For the report. */
    String text() {
        return text;
    }

    /** Those of these names, with commas between them; all if there is none. */
    static List<Mishap> chosen(String names) {
        return names.isBlank()
                ? List.of(values())
                : Stream.of(names.split(",")).map(Mishap::valueOf).toList();
    }
}
