package org.dirsync.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** All settings of Dirsync. The operations manual lists them; a test holds that it does. */
public final class Settings {

    /** The administrator's password for the next start. */
    public static final Setting<Path> ADMIN_PASSWORD_FILE =
            new PathSetting(
                    "dirsync.admin.password.file",
                    ServerDirectories.data().orElse(Path.of("")).resolve("dirsync-admin-password"));

    /** The directory that gets a copy of the database by each backup; empty if none is set. */
    public static final Setting<String> BACKUP_DIRECTORY =
            new TextSetting("dirsync.backup.directory", "an absolute path");

    /** The names by which browsers address this node, with commas between them. */
    public static final Setting<String> HOSTS =
            new TextSetting("dirsync.hosts", "host names with commas between them, or *");

    /** How often housekeeping runs, in minutes; 0 for once a night. */
    public static final Setting<Long> HOUSEKEEPING_MINUTES =
            new NumberSetting("dirsync.housekeeping.minutes", 0, 0, 24 * 60);

    /** The largest file that is imported, in megabytes. */
    public static final Setting<Long> IMPORT_MEGABYTES =
            new NumberSetting("dirsync.import.megabytes", 512, 1, 1_000_000);

    /** How long it is kept who changed what. */
    public static final Setting<Duration> KEEP_AUDIT =
            new RetentionSetting("dirsync.keep.audit", 365);

    /** How long deleted entries can be restored. */
    public static final Setting<Duration> KEEP_DELETED =
            new RetentionSetting("dirsync.keep.deleted", 30);

    /** How long it is kept what own entries were before, and who changed them. */
    public static final Setting<Duration> KEEP_ENTRY_HISTORY =
            new RetentionSetting("dirsync.keep.entry.history", 365);

    /** How long runs, journals, imports and hourly samples are kept. */
    public static final Setting<Duration> KEEP_HISTORY =
            new RetentionSetting("dirsync.keep.history", 90);

    /** How long a preview can be applied, and the rows of one that was applied are kept. */
    public static final Setting<Duration> KEEP_PLANS =
            new RetentionSetting("dirsync.keep.plans", 7);

    /** How long the samples of each minute are kept. */
    public static final Setting<Duration> KEEP_SAMPLES =
            new RetentionSetting("dirsync.keep.samples", 2);

    /** How long the deletions of a list are kept (Keep Updates). */
    public static final Setting<Duration> KEEP_UPDATES =
            new RetentionSetting("dirsync.keep.updates", 30);

    /** The entry below which exported LDIF stands; empty for the one that the file begins with. */
    public static final Setting<String> LDIF_BASE =
            new TextSetting("dirsync.ldif.base", "a distinguished name");

    /** Whether programs on this machine read the metrics without login. */
    public static final Setting<Boolean> METRICS_OPEN = new SwitchSetting("dirsync.metrics.open");

    /** How many imports of a postoffice keep their rows. */
    public static final Setting<Long> PLANS = new NumberSetting("dirsync.plans", 20, 1, 10_000);

    /** The most rows that the imports of a postoffice keep together. */
    public static final Setting<Long> PLAN_ROWS =
            new NumberSetting("dirsync.plans.rows", 3_000_000, 1, 1_000_000_000);

    /** After how many seconds a message that is not taken from its queue is a fault. */
    public static final Setting<Long> QUEUE_PATIENCE_SECONDS =
            new NumberSetting("dirsync.queue.patience.seconds", 60, 1, 86_400);

    /** How often lag, pending changes, counts and state are sampled, in seconds. */
    public static final Setting<Long> SAMPLE_SECONDS =
            new NumberSetting("dirsync.sample.seconds", 60, 1, 86_400);

    /** The folder of a sample organization, loaded into an empty database; empty for none. */
    public static final Setting<String> SAMPLES = new TextSetting("dirsync.samples", "a folder");

    /** The directory of the index of names. */
    public static final Setting<Path> SEARCH_DIRECTORY =
            new PathSetting(
                    "dirsync.search.dir",
                    ServerDirectories.data()
                            .orElse(ServerDirectories.temporary())
                            .resolve("dirsync-names"));

    /** Whose users log in: those in the database, or the server's. */
    public static final Setting<String> USERS =
            new ChoiceSetting("dirsync.users", "database", "server");

    /** Whether a webhook may be at a link-local address. */
    public static final Setting<Boolean> WEBHOOK_LINK_LOCAL =
            new SwitchSetting("dirsync.webhook.link-local");

    /** All of them, by name. */
    public static final List<Setting<?>> ALL =
            List.of(
                    ADMIN_PASSWORD_FILE,
                    BACKUP_DIRECTORY,
                    HOSTS,
                    HOUSEKEEPING_MINUTES,
                    IMPORT_MEGABYTES,
                    KEEP_AUDIT,
                    KEEP_DELETED,
                    KEEP_ENTRY_HISTORY,
                    KEEP_HISTORY,
                    KEEP_PLANS,
                    KEEP_SAMPLES,
                    KEEP_UPDATES,
                    LDIF_BASE,
                    METRICS_OPEN,
                    PLANS,
                    PLAN_ROWS,
                    QUEUE_PATIENCE_SECONDS,
                    SAMPLE_SECONDS,
                    SAMPLES,
                    SEARCH_DIRECTORY,
                    USERS,
                    WEBHOOK_LINK_LOCAL);

    private Settings() {}
}
