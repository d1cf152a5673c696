package org.dirsync.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.HashSet;
import java.util.Set;
import org.dirsync.admin.Role;
import org.dirsync.admin.Users;

/** Asks the application's own users; a role holds what the roles below it hold. */
@ApplicationScoped
public class DirsyncUsers implements IdentityStore {
    @Inject private Users users;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof ClientCredential login)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        return users.authenticate(login.getCaller(), login.getPasswordAsString(), login.client())
                .map(roles -> new CredentialValidationResult(login.getCaller(), withLower(roles)))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }

    static Set<String> withLower(Set<String> roles) {
        Set<String> all = new HashSet<>(roles);
        if (all.contains(Role.ADMINISTRATOR)) {
            all.add(Role.OPERATOR);
        }
        if (all.contains(Role.OPERATOR)) {
            all.add(Role.VIEWER);
        }
        return all;
    }
}
