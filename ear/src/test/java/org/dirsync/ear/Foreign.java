package org.dirsync.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dirsync.address.Address;
import org.dirsync.address.Details;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Batch;
import org.dirsync.list.Change;
import org.dirsync.list.ListId;
import org.dirsync.message.Envelope;
import org.dirsync.message.MessageText;
import org.dirsync.message.Request;
import org.dirsync.message.Signature;

/** A requestor that is hosted elsewhere: the test writes its messages. */
final class Foreign {

    private static final String SECRET = "twelve or more";
    private static final String SIGNATURE = "[DIRSYNC-SIGNATURE]\nHMAC-SHA-256=";

    private final PostofficeName name;
    private final PostofficeName server;
    private final byte[] key;

    private Foreign(PostofficeName name, PostofficeName server) throws Exception {
        this.name = name;
        this.server = server;
        this.key = Signature.key(SECRET, name);
    }

    /** Registered at the organization's server. */
    static Foreign registered(Organization of, String postoffice) throws Exception {
        var made =
                of.api()
                        .json(
                                "POST",
                                "/api/requestors",
                                "{\"name\": \"%s\", \"secret\": \"%s\"}"
                                        .formatted(of.name(postoffice), SECRET));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return stranger(of, postoffice);
    }

    /** Not registered anywhere. */
    static Foreign stranger(Organization of, String postoffice) throws Exception {
        return new Foreign(
                PostofficeName.of(of.name(postoffice)), PostofficeName.of(of.name("HQ")));
    }

    /** Its whole list: one person. */
    Request export(String person) throws Exception {
        String address = "SMTP:" + person.replace(' ', '.') + "@foreign.example";
        Entry entry = Entry.of(Address.parse(address), person, Details.NONE, false);
        Batch batch =
                new Batch(
                        new ListId(name.toString().replace('/', '-')),
                        1,
                        0,
                        null,
                        0,
                        1,
                        true,
                        List.of(Change.put(1, name, entry)),
                        null);
        String id = person.replace(' ', '-');
        return new Request(
                new Envelope(name, server, id, Instant.parse("2026-11-22T12:00:00Z")), batch, null);
    }

    /** A request as its text, signed. */
    byte[] text(Request request) {
        return MessageText.write(request, key);
    }

    /** A text that was changed after it was signed, signed as the changed text is to be. */
    byte[] signedAgain(String text) throws GeneralSecurityException {
        String body = text.substring(0, text.indexOf(SIGNATURE));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        byte[] signature = mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
        return (body + SIGNATURE + HexFormat.of().formatHex(signature) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
