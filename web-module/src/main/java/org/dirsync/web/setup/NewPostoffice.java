package org.dirsync.web.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.dirsync.access.Secrets;
import org.dirsync.setup.PostofficeSetup;
import org.dirsync.setup.RequestorSettings;
import org.dirsync.setup.Requestors;
import org.dirsync.status.HostedView;
import org.dirsync.status.PostofficeSettings;
import org.dirsync.status.Postoffices;
import org.dirsync.web.page.Form;
import org.jspecify.annotations.Nullable;

/** Adds the postoffice that a form describes: on this node, or registered for another one. */
@ApplicationScoped
public class NewPostoffice {

    @Inject private Postoffices postoffices;

    @Inject private PostofficeSetup setup;
    @Inject private Requestors requestors;

    /** The directory server on this node; empty if there is none. */
    String server() {
        return postoffices.hosted().stream()
                .filter(HostedView::server)
                .map(HostedView::name)
                .findFirst()
                .orElse("");
    }

    /** Hosts the directory server. */
    String hostServer(Form form) {
        return host(form, "SERVER", null, null);
    }

    /** Hosts a requestor of the directory server on this node. */
    String hostRequestor(Form form) {
        return host(form, "REQUESTOR", server(), null);
    }

    /** Hosts a requestor of a directory server on another node; an empty secret is refused. */
    String join(Form form) {
        return host(form, "REQUESTOR", form.value("server"), form.value("secret"));
    }

    private String host(Form form, String role, @Nullable String server, @Nullable String secret) {
        return setup.create(
                new PostofficeSettings(
                        form.value("name"),
                        role,
                        form.value("timeZone"),
                        server,
                        secret,
                        null,
                        Preset.of(form.value("preset")).schedule()));
    }

    /** Registers a requestor on another node; its secret is kept for the next page. */
    String register(Form form, HttpServletRequest request) {
        String secret = Secrets.random();
        String name =
                requestors.register(new RequestorSettings(form.value("name"), secret, null, null));
        new ShownSecret(name, server(), secret).keep(request);
        return name;
    }
}
