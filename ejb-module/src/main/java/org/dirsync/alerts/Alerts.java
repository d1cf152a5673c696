package org.dirsync.alerts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dirsync.alerts.AlertRepository.Setting;
import org.dirsync.alerts.AlertRules.Kind;
import org.dirsync.alerts.AlertRules.News;
import org.dirsync.audit.Audit;
import org.dirsync.settings.Settings;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.Role;
import org.dirsync.usecase.State;

/** Who is told when a postoffice is out of sync. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class Alerts {

    private static final int MAX_ADDRESSES = 20;
    private static final int MAX_LISTED = 200;
    private static final int MAX_MINUTES = 7 * 24 * 60;
    private static final int MIN_SECRET = 12;
    private static final int MAX_SECRET = 256;
    private static final int MAX_LOCAL_PART = 64;

    @Inject private AlertRepository alerts;

    @Inject private AlertMail mail;

    @Inject private AlertHook hook;

    @EJB private AlertStep step;

    @EJB private Audit audit;

    /** Whether the server has a mail session for us. */
    public boolean hasMailSession() {
        return mail.isConfigured();
    }

    /** What is set, without the secret. */
    public AlertSettings settings() {
        Setting setting = step.setting();
        return new AlertSettings(
                setting.addresses().lines().toList(),
                setting.webhook(),
                null,
                setting.secret() != null,
                (int) setting.behind().toMinutes(),
                (int) setting.offline().toMinutes(),
                (int) setting.waiting().toMinutes());
    }

    /** All that is wrong with settings, each with its field; empty if they can be set. */
    public List<InvalidException> faults(AlertSettings wanted) {
        Setting before = step.setting();
        return faults(wanted, before.secret() != null);
    }

    static List<InvalidException> faults(AlertSettings wanted, boolean hasSecret) {
        List<Runnable> checks =
                List.of(
                        () -> addresses(wanted.addresses()),
                        () -> webhook(wanted.webhook().strip()),
                        () -> secret(wanted, hasSecret),
                        () -> minutes("behindMinutes", wanted.behindMinutes()),
                        () -> minutes("offlineMinutes", wanted.offlineMinutes()),
                        () -> minutes("waitingMinutes", wanted.waitingMinutes()));
        List<InvalidException> faults = new ArrayList<>();
        for (Runnable check : checks) {
            try {
                check.run();
            } catch (InvalidException e) {
                faults.add(e);
            }
        }
        return faults;
    }

    private static void secret(AlertSettings wanted, boolean hasSecret) {
        String given = Objects.requireNonNullElse(wanted.secret(), "");
        if (!given.isEmpty() && (given.length() < MIN_SECRET || given.length() > MAX_SECRET)) {
            throw new InvalidException("secret", "give 12 to 256 characters");
        }
        if (wanted.signed() && given.isEmpty() && !hasSecret) {
            throw new InvalidException("secret", "give a secret of 12 characters or more to sign");
        }
    }

    /**
     * Sets who is told.
     *
     * @throws InvalidException if a value is not taken; nothing is changed
     */
    public void change(AlertSettings wanted) {
        Setting before = step.setting();
        String given = Objects.requireNonNullElse(wanted.secret(), "");
        secret(wanted, before.secret() != null);
        String secret = given.isEmpty() ? before.secret() : given;
        Setting setting =
                new Setting(
                        addresses(wanted.addresses()),
                        webhook(wanted.webhook().strip()),
                        wanted.signed() ? secret : null,
                        minutes("behindMinutes", wanted.behindMinutes()),
                        minutes("offlineMinutes", wanted.offlineMinutes()),
                        minutes("waitingMinutes", wanted.waitingMinutes()));
        alerts.set(setting);
        audit.record(
                "alerts.changed",
                null,
                "mail to %s; webhook %s, %s; behind %d, off line %d, waiting %d minutes"
                        .formatted(
                                setting.addresses().isEmpty()
                                        ? "nobody"
                                        : setting.addresses().replace("\n", ", "),
                                setting.webhook().isEmpty() ? "none" : setting.webhook(),
                                given.isEmpty() ? "secret as before" : "another secret",
                                wanted.behindMinutes(),
                                wanted.offlineMinutes(),
                                wanted.waitingMinutes()));
    }

    static String addresses(List<String> wanted) {
        List<String> addresses =
                wanted.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
        if (addresses.size() > MAX_ADDRESSES) {
            throw new InvalidException("addresses", "give at most 20 addresses");
        }
        for (String address : addresses) {
            try {
                InternetAddress parsed = new InternetAddress(address, true);
                if (!parsed.getAddress().equals(address) || !isPlain(address)) {
                    throw new InvalidException(
                            "addresses",
                            ("'%s' is not a plain mail address; give user@host, with at most 64"
                                            + " characters before the @ and a host's name")
                                    .formatted(address));
                }
            } catch (AddressException e) {
                InvalidException invalid =
                        new InvalidException(
                                "addresses",
                                "'%s' is not a mail address; give user@host".formatted(address));
                invalid.initCause(e);
                throw invalid;
            }
        }
        return String.join("\n", addresses);
    }

    /** RFC 5321 limits the local part; a literal in place of a host's name needs no alert. */
    private static boolean isPlain(String address) {
        int at = address.lastIndexOf('@');
        return at > 0 && at <= MAX_LOCAL_PART && !address.startsWith("[", at + 1);
    }

    static String webhook(String url) {
        if (url.isEmpty()) {
            return "";
        }
        try {
            URI uri = new URI(url);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (web
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && url.length() <= 2_000) {
                if (WebhookTarget.isRefused(uri.getHost())) {
                    throw new InvalidException(
                            "webhook",
                            "link-local addresses and metadata services are refused; the system"
                                    + " property "
                                    + Settings.WEBHOOK_LINK_LOCAL.property()
                                    + " allows them");
                }
                return url;
            }
        } catch (URISyntaxException noAddress) {
            // is refused below as any other that is none
        }
        throw new InvalidException(
                "webhook",
                "give an address that begins with http:// or https://, without a password");
    }

    private static Duration minutes(String field, int minutes) {
        if (minutes < 0 || minutes > MAX_MINUTES) {
            throw new InvalidException(field, "give 0 to 10080 minutes, which is a week");
        }
        return Duration.ofMinutes(minutes);
    }

    /** Sends a test by each way that is set, now, and says how it went. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public AlertTried test() {
        Setting setting = step.setting();
        Instant now = Instant.now();
        News news =
                new News(Kind.TEST, "TEST/TEST", State.IN_SYNC, "somebody asked for a test", now);
        AlertText text = new AlertText(AlertStep.message("TEST", news, now));
        audit.record("alerts.tested", null, "");
        return new AlertTried(
                setting.addresses().isEmpty() ? "" : said(mail.send(setting.addresses(), text)),
                setting.webhook().isEmpty()
                        ? ""
                        : said(hook.send(setting.webhook(), setting.secret(), text)));
    }

    private static String said(Optional<String> failure) {
        return failure.orElse("sent");
    }

    /** Alerts that are not delivered, oldest first, at most 200. */
    public List<AlertView> undelivered() {
        return alerts.undelivered(MAX_LISTED).stream()
                .map(
                        one ->
                                new AlertView(
                                        one.way(),
                                        one.kind(),
                                        one.postoffice(),
                                        one.reason(),
                                        one.madeAt(),
                                        one.attempts(),
                                        one.failure(),
                                        one.givenUp()))
                .toList();
    }

    /** Tries them all again, those that were given up too. */
    public void retry() {
        alerts.retry(Instant.now());
        audit.record("alerts.retried", null, "all that were not delivered");
    }
}
