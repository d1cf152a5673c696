package org.dirsync.addresses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.TimerService;
import java.util.List;
import java.util.Map;
import org.dirsync.address.Kind;
import org.dirsync.container.Container;
import org.dirsync.container.MemoryTimers;
import org.dirsync.setup.PostofficeSetup;
import org.dirsync.status.PostofficeSettings;
import org.dirsync.store.Database;
import org.dirsync.usecase.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddressesUseCasesTest {

    private static final String LAB = "NORTHWIND/LAB";

    private final Database database = Database.inMemory();
    private final Container container =
            new Container(database).bind(TimerService.class, new MemoryTimers().service());

    @BeforeEach
    void host() {
        container.login("ada", Role.ADMINISTRATOR);
        container
                .bean(PostofficeSetup.class)
                .create(
                        new PostofficeSettings(
                                "NORTHWIND/HUB",
                                "SERVER",
                                "Europe/Berlin",
                                null,
                                null,
                                null,
                                "EVERY 5 MINUTES"));
        container
                .bean(PostofficeSetup.class)
                .create(
                        new PostofficeSettings(
                                LAB,
                                "REQUESTOR",
                                "Europe/Berlin",
                                "NORTHWIND/HUB",
                                null,
                                null,
                                "EVERY 5 MINUTES"));
    }

    @Test
    void savesAndFindsAnEntry() {
        container.login("olga", Role.OPERATOR);
        OwnEntries entries = container.bean(OwnEntries.class);

        entries.save(LAB, draft("SMTP:ann@example.org", "Ann Lee"));

        assertThat(container.bean(Addresses.class).own(LAB, "ann", null, 10).items())
                .singleElement()
                .satisfies(entry -> assertThat(entry.name()).isEqualTo("Ann Lee"));
    }

    @Test
    void aViewerCannotSave() {
        container.login("victor", Role.VIEWER);
        OwnEntries entries = container.bean(OwnEntries.class);

        assertThatThrownBy(() -> entries.save(LAB, draft("SMTP:ann@example.org", "Ann Lee")))
                .isInstanceOf(EJBAccessException.class);
    }

    private static EntryDraft draft(String address, String name) {
        return new EntryDraft(
                null,
                address,
                name,
                Kind.PERSON,
                List.of(),
                Map.of("Title", "Chemist"),
                false,
                null);
    }
}
