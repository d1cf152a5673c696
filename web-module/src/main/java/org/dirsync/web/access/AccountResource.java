package org.dirsync.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dirsync.access.Account;
import org.dirsync.access.AccountView;
import org.dirsync.usecase.TooManyAttemptsException;
import org.dirsync.web.api.Required;
import org.dirsync.web.json.JsonIn;
import org.dirsync.web.security.LockOut;
import org.dirsync.web.security.SessionUser;

/** The caller himself. */
@Path("account")
@RequestScoped
public class AccountResource {
    @Inject private Account account;

    @Context private HttpServletRequest request;
    @Context private HttpServletResponse response;

    /** Who the caller is, what he may, and where his password is changed. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> view(@Context UriInfo uri) {
        AccountView view = account.view();
        Map<String, String> links = new LinkedHashMap<>();
        for (String path : List.of("account", "account/password")) {
            String name = path.substring(path.indexOf('/') + 1);
            links.put(name, uri.getBaseUriBuilder().path(path).build().getRawPath());
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name", view.name());
        all.put("role", view.role());
        all.put("rights", view.rights());
        all.put("mustChangePassword", view.initial());
        all.put("links", links);
        return all;
    }

    /** Changes the caller's password. */
    @PUT
    @Path("password")
    @Consumes(MediaType.APPLICATION_JSON)
    public void changePassword(InputStream body) throws IOException {
        PasswordBody passwords = JsonIn.read(body, PasswordBody.class);
        long stamp;
        try {
            stamp =
                    account.changePassword(
                            Required.text("old", passwords.old()),
                            Required.text("password", passwords.password()),
                            request.getRemoteAddr());
        } catch (TooManyAttemptsException e) {
            LockOut.end(e, request, response);
            throw e;
        }
        if (request.getSession(false) != null) {
            SessionUser.changedPassword(request, stamp);
        }
    }
}
