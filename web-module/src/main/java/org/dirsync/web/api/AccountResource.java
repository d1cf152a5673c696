package org.dirsync.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.dirsync.admin.Account;
import org.dirsync.admin.TooManyAttemptsException;
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
                            Needed.text("old", passwords.old()),
                            Needed.text("password", passwords.password()),
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
