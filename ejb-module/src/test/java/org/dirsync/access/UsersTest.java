package org.dirsync.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.util.List;
import org.dirsync.audit.Audit;
import org.dirsync.container.Container;
import org.dirsync.container.TestNode;
import org.dirsync.usecase.ConflictException;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.Role;
import org.dirsync.usecase.TooManyAttemptsException;
import org.dirsync.usecase.UnknownNameException;
import org.junit.jupiter.api.Test;

class UsersTest {

    private static final String CLIENT = "192.0.2.7";
    private static final String GOOD = "correct horse 7 battery";

    private final Container container =
            new Container(TestNode.emptied()).login("root", Role.ADMINISTRATOR);
    private final Users users = container.bean(Users.class);
    private final Logins logins = container.bean(Logins.class);
    private final Account account = container.bean(Account.class);

    @Test
    void aNewUserLogsInOnceWithAPasswordThatHasToBeChanged() {
        NewPassword made = users.add("Ann", Role.OPERATOR);

        assertThat(made.name()).isEqualTo("ann");
        assertThat(made.toString()).doesNotContain(made.password());
        assertThat(logins.authenticate("ANN", made.password(), CLIENT))
                .hasValueSatisfying(
                        ann -> {
                            assertThat(ann.initial()).isTrue();
                            assertThat(ann.roles())
                                    .containsExactlyInAnyOrder(
                                            Role.OPERATOR, Role.VIEWER, Role.READER);
                        });

        container.login("ann", Role.OPERATOR);
        assertThat(account.view().initial()).isTrue();
        account.changePassword(made.password(), GOOD, CLIENT);
        assertThat(account.view().initial()).isFalse();
        assertThat(logins.authenticate("ann", GOOD, CLIENT)).isPresent();
        assertThat(logins.authenticate("ann", made.password(), CLIENT)).isEmpty();
    }

    @Test
    void aChangedRoleEndsTheLogins() {
        users.create("bob", GOOD, Role.VIEWER);
        SignedIn before = logins.authenticate("bob", GOOD, CLIENT).orElseThrow();

        users.changeRole("bob", Role.READER);

        assertThat(logins.current("bob", before.stamp())).isEmpty();
        assertThat(users.view("bob").role()).isEqualTo(Role.READER);
    }

    @Test
    void aDisabledUserCannotLogInUntilEnabled() {
        users.create("bob", GOOD, Role.VIEWER);
        users.disable("bob");
        assertThat(logins.authenticate("bob", GOOD, CLIENT)).isEmpty();

        users.enable("bob");
        assertThat(logins.authenticate("bob", GOOD, CLIENT)).isPresent();
    }

    @Test
    void aResetPasswordReplacesTheOldOne() {
        users.create("bob", GOOD, Role.VIEWER);

        NewPassword reset = users.resetPassword("bob");

        assertThat(logins.authenticate("bob", GOOD, CLIENT)).isEmpty();
        assertThat(logins.authenticate("bob", reset.password(), CLIENT)).isPresent();
    }

    @Test
    void theLastAdministratorStays() {
        users.create("ada", GOOD, Role.ADMINISTRATOR);

        assertThatThrownBy(() -> users.remove("ada")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> users.changeRole("ada", Role.VIEWER))
                .isInstanceOf(ConflictException.class);

        users.create("eve", GOOD, Role.ADMINISTRATOR);
        users.remove("ada");
        assertThat(users.list()).extracting(UserView::name).containsExactly("eve");
    }

    @Test
    void aUserCannotDisableOwnAccount() {
        users.create("ada", GOOD, Role.ADMINISTRATOR);
        users.create("eve", GOOD, Role.ADMINISTRATOR);
        container.login("ADA", Role.ADMINISTRATOR);

        assertThatThrownBy(() -> users.disable("ada"))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("this is you");
    }

    @Test
    void whatCannotBeANameRoleOrPasswordIsRefused() {
        users.create("bob", GOOD, Role.VIEWER);
        assertThatThrownBy(() -> users.add("a b", Role.VIEWER))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> users.add(Audit.ITSELF, Role.VIEWER))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> users.add("carl", "king")).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> users.create("carl", "short", Role.VIEWER))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> users.add("BOB", Role.VIEWER))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> users.view("carl")).isInstanceOf(UnknownNameException.class);
    }

    @Test
    void aWrongOldPasswordIsCountedAsAFailedLogin() {
        users.create("bob", GOOD, Role.VIEWER);
        container.login("bob", Role.VIEWER);

        assertThatThrownBy(() -> account.changePassword("wrong", GOOD + "!", CLIENT))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(
                        () -> {
                            for (int i = 0; i < 100; i++) {
                                try {
                                    account.changePassword("wrong", GOOD + "!", CLIENT);
                                } catch (InvalidException e) {
                                    assertThat(e.field()).isEqualTo("old");
                                }
                            }
                        })
                .isInstanceOf(TooManyAttemptsException.class);
        assertThat(logins.lockedOut("bob", CLIENT)).isPresent();
        assertThat(logins.authenticate("bob", GOOD, CLIENT)).isEmpty();
    }

    @Test
    void theNewPasswordDiffersFromTheOldOne() {
        users.create("bob", GOOD, Role.VIEWER);
        container.login("bob", Role.VIEWER);

        assertThatThrownBy(() -> account.changePassword(GOOD, GOOD, CLIENT))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining("the old one");
    }

    @Test
    void onlyAnAdministratorManagesUsers() {
        for (String role : List.of(Role.READER, Role.VIEWER, Role.OPERATOR)) {
            container.login("ann", role);
            assertThatThrownBy(users::list).isInstanceOf(EJBAccessException.class);
        }
    }
}
