package org.dirsync.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Sends alerts by the server's mail session. It is looked up when it is needed: a server without
 * one runs Dirsync all the same.
 */
@ApplicationScoped
public class AlertMail {

    /** The session's name; each server has its own way to write it. */
    private static final List<String> NAMES = List.of("java:/mail/Dirsync", "mail/Dirsync");

    private static final System.Logger LOG = System.getLogger("org.dirsync.alerts");
    private static final String TIMEOUT_MILLIS = "20000";

    /** Whether the server has a mail session for us. */
    boolean isConfigured() {
        return session().isPresent();
    }

    /** Sends a mail; returns why that failed, empty if it did not. */
    Optional<String> send(String addresses, AlertText text) {
        Optional<Session> found = session();
        if (found.isEmpty()) {
            return Optional.of("the server has no mail session mail/Dirsync");
        }
        Session session = found.get();
        for (String timeout : List.of("connectiontimeout", "timeout", "writetimeout")) {
            session.getProperties().putIfAbsent("mail.smtp." + timeout, TIMEOUT_MILLIS);
        }
        try {
            MimeMessage mail = new MimeMessage(session);
            InternetAddress from = InternetAddress.getLocalAddress(session);
            if (from == null) {
                return Optional.of("the server's mail session says not from whom; set its 'from'");
            }
            mail.setFrom(from);
            mail.setRecipients(
                    RecipientType.TO, InternetAddress.parse(addresses.replace("\n", ","), true));
            mail.setSubject(text.subject(), StandardCharsets.UTF_8.name());
            mail.setText(text.body(), StandardCharsets.UTF_8.name());
            mail.setSentDate(Date.from(text.message().madeAt()));
            mail.setHeader("Auto-Submitted", "auto-generated");
            Transport.send(mail);
            return Optional.empty();
        } catch (MessagingException e) {
            LOG.log(System.Logger.Level.WARNING, "An alert was not sent by mail", e);
            return Optional.of("the mail was not sent; the server's log says why");
        }
    }

    // Names of ours, never of somebody's input; injected, a missing session would stop the start.
    @SuppressWarnings("BanJNDI")
    private static Optional<Session> session() {
        for (String name : NAMES) {
            try {
                if (InitialContext.doLookup(name) instanceof Session session) {
                    return Optional.of(session);
                }
            } catch (NamingException absent) {
                // not by this name; where by none, the caller says so
            }
        }
        return Optional.empty();
    }
}
