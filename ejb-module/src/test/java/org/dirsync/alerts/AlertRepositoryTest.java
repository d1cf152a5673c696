package org.dirsync.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dirsync.alerts.AlertRepository.Failing;
import org.dirsync.alerts.AlertRepository.Message;
import org.dirsync.alerts.AlertRepository.Setting;
import org.dirsync.alerts.AlertRepository.Trouble;
import org.dirsync.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlertRepositoryTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Database DATABASE = Database.inMemory();

    @AfterEach
    void clear() {
        DATABASE.clear();
    }

    private static void step(Consumer<AlertRepository> step) {
        DATABASE.entities(
                entities -> {
                    step.accept(new AlertRepository(entities));
                    return true;
                });
    }

    private static Message message(String way, String kind, String postoffice) {
        return new Message(0, way, kind, postoffice, "BEHIND", "lacks 3", NOON, NOON, 0, "", false);
    }

    private static Optional<Setting> setting() {
        return DATABASE.entities(entities -> new AlertRepository(entities).setting());
    }

    private static List<Message> due(Instant now) {
        return DATABASE.entities(entities -> new AlertRepository(entities).due(now, 10));
    }

    private static List<Message> undelivered() {
        return DATABASE.entities(entities -> new AlertRepository(entities).undelivered(10));
    }

    @Test
    void keepsTheLastSetting() {
        Duration hour = Duration.ofHours(1);
        assertThat(setting()).isEmpty();

        step(alerts -> alerts.set(new Setting("a@b", "", null, hour, hour, hour)));
        Setting last = new Setting("a@b\nc@d", "http://hook/", "secret", hour, Duration.ZERO, hour);
        step(alerts -> alerts.set(last));

        assertThat(setting()).contains(last);
    }

    @Test
    void keepsOneTroubleOfEachPostoffice() {
        step(alerts -> alerts.put(new Trouble("N/LONDON", null, "lacks 3", NOON)));
        step(alerts -> alerts.put(new Trouble("N/LONDON", "STALE", "lacks 4", NOON)));
        step(alerts -> alerts.put(new Trouble("N/OSLO", null, "", NOON)));
        step(alerts -> alerts.remove("N/OSLO"));

        List<Trouble> kept =
                DATABASE.entities(entities -> new AlertRepository(entities).troubles());
        assertThat(kept).containsExactly(new Trouble("N/LONDON", "STALE", "lacks 4", NOON));
    }

    @Test
    void saysByWayAndReasonWhatCouldNotBeSent() {
        step(alerts -> alerts.add(message("HOOK", "STALE", "N/LONDON")));
        step(alerts -> alerts.add(message("HOOK", "STALE", "N/OSLO")));
        step(alerts -> alerts.add(message("MAIL", "STALE", "N/LONDON")));
        List<Message> all = undelivered();
        step(alerts -> alerts.failed(all.get(0).id(), "it answered 500", NOON));
        step(alerts -> alerts.failed(all.get(1).id(), "it answered 500", null));

        List<Failing> failing =
                DATABASE.entities(entities -> new AlertRepository(entities).failing(10));
        assertThat(failing).containsExactly(new Failing("HOOK", "it answered 500", 2, 1, NOON));
    }

    @Test
    void givesWhatIsDueInItsOrder() {
        step(alerts -> alerts.add(message("HOOK", "STALE", "N/LONDON")));
        step(alerts -> alerts.add(message("MAIL", "STALE", "N/LONDON")));
        step(alerts -> alerts.add(message("HOOK", "RECOVERED", "N/LONDON")));
        step(alerts -> alerts.add(message("HOOK", "STALE", "N/OSLO")));

        List<Message> first = due(NOON);
        assertThat(first)
                .extracting(one -> one.way() + " " + one.kind() + " " + one.postoffice())
                .containsExactly("HOOK STALE N/LONDON", "MAIL STALE N/LONDON", "HOOK STALE N/OSLO");
        step(alerts -> first.forEach(one -> alerts.done(one.id())));
        assertThat(due(NOON)).extracting(Message::kind).containsExactly("RECOVERED");
    }

    @Test
    void triesAgainWhenItIsTime() {
        step(alerts -> alerts.add(message("MAIL", "STALE", "N/LONDON")));
        long id = undelivered().get(0).id();

        step(alerts -> alerts.failed(id, "no answer", NOON.plusSeconds(60)));

        assertThat(due(NOON.plusSeconds(59))).isEmpty();
        assertThat(due(NOON.plusSeconds(60)))
                .extracting(Message::attempts, Message::failure)
                .containsExactly(tuple(1, "no answer"));
    }

    @Test
    void givesUpUntilSomebodySaysOtherwise() {
        step(alerts -> alerts.add(message("MAIL", "STALE", "N/LONDON")));
        long id = undelivered().get(0).id();

        step(alerts -> alerts.failed(id, "no answer", null));
        assertThat(due(NOON.plusSeconds(99_999))).isEmpty();
        assertThat(undelivered()).extracting(Message::givenUp).containsExactly(true);
        step(alerts -> alerts.retry(NOON));

        assertThat(due(NOON)).hasSize(1);
    }
}
