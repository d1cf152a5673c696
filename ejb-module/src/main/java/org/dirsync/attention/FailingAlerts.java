package org.dirsync.attention;

import java.time.Instant;

/**
 * Alerts that could not be sent by one way for one reason.
 *
 * @param way MAIL or HOOK
 * @param failure why the last attempts failed
 * @param alerts how many
 * @param givenUp how many of them are tried no more by themselves
 * @param since when there was first something to tell
 */
public record FailingAlerts(String way, String failure, long alerts, long givenUp, Instant since) {}
