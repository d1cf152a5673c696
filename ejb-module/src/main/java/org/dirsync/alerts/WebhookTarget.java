package org.dirsync.alerts;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.dirsync.settings.Settings;

/**
 * Which hosts a webhook may be at. Link-local addresses, where clouds keep the credentials of their
 * machines, are refused, also where a name leads to one; the system property {@code
 * dirsync.webhook.link-local} allows them.
 */
final class WebhookTarget {

    /** Names of metadata services, and their addresses that are not link-local. */
    private static final Set<String> METADATA =
            Set.of(
                    "metadata",
                    "metadata.google.internal",
                    "metadata.goog",
                    "instance-data",
                    "instance-data.ec2.internal",
                    "100.100.100.200",
                    "fd00:ec2:0:0:0:0:0:254");

    private WebhookTarget() {}

    /** Whether a host is refused as it is written; a name is not looked up. */
    static boolean isRefused(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceAll("^\\[|(%.*)?]$|\\.$", "");
        boolean literal = name.matches("[0-9.]+") || name.contains(":");
        return !isAllowed() && (METADATA.contains(name) || (literal && leadsThere(name)));
    }

    /** Whether a host leads to an address that is refused, as of now. */
    static boolean leadsToRefused(String host) throws UnknownHostException {
        return !isAllowed()
                && (isRefused(host)
                        || Arrays.stream(InetAddress.getAllByName(host))
                                .anyMatch(WebhookTarget::isRefused));
    }

    private static boolean leadsThere(String literal) {
        try {
            return isRefused(InetAddress.getByName(literal));
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }

    private static boolean isRefused(InetAddress address) {
        return address.isLinkLocalAddress() || METADATA.contains(address.getHostAddress());
    }

    private static boolean isAllowed() {
        return Settings.WEBHOOK_LINK_LOCAL.get();
    }
}
