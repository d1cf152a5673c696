package org.dirsync.web.security;

import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;

/** A name and a password, and the address that they were sent from. */
final class ClientCredential extends UsernamePasswordCredential {

    private final String client;

    ClientCredential(String name, String password, HttpServletRequest request) {
        super(name, password);
        this.client = request.getRemoteAddr();
    }

    /** The client's address. */
    String client() {
        return client;
    }
}
