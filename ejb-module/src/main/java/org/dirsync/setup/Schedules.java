package org.dirsync.setup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dirsync.address.PostofficeName;
import org.dirsync.dispatch.ClockChange;
import org.dirsync.dispatch.ComingRun;
import org.dirsync.dispatch.LateAnswer;
import org.dirsync.dispatch.Schedule;
import org.dirsync.dispatch.ScheduleText;
import org.dirsync.dispatch.Timers;
import org.dirsync.journal.SyncProcess;
import org.dirsync.requestor.Hosted;
import org.dirsync.setup.ScheduleView.AnswersView;
import org.dirsync.setup.ScheduleView.BadLineView;
import org.dirsync.setup.ScheduleView.ClockView;
import org.dirsync.setup.ScheduleView.ComingView;
import org.dirsync.setup.ScheduleView.LateView;
import org.dirsync.setup.ScheduleView.LineView;
import org.dirsync.setup.ScheduleView.TouchedView;
import org.dirsync.status.PostofficeSettings;
import org.dirsync.store.HostBook;
import org.dirsync.store.Opening;
import org.dirsync.store.Store;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.Names;
import org.dirsync.usecase.Role;

/** The schedules of the postoffices on this node, and what follows from them. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR, Role.VIEWER})
public class Schedules {

    private static final int NEXT = 10;
    private static final int MAX_NAMED = 10;

    @Inject private Opening stores;

    @EJB private HostBook hosts;

    @EJB private Timers timers;

    @EJB private PostofficeSetup setup;

    /** The schedule of a postoffice. */
    public ScheduleView view(String postoffice) {
        Hosted hosted = hosted(postoffice);
        return view(hosted, hosted.schedule());
    }

    /** What a schedule would say and do; nothing is changed. */
    public ScheduleView check(String postoffice, String text) {
        return view(hosted(postoffice), text);
    }

    /**
     * Gives a postoffice a schedule.
     *
     * @throws InvalidException if one of its lines says nothing; each is named
     */
    @RolesAllowed(Role.ADMINISTRATOR)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void set(String postoffice, String text) {
        ScheduleView view = check(postoffice, text);
        if (!view.ok()) {
            throw new InvalidException(
                    "schedule",
                    view.bad().stream()
                            .limit(MAX_NAMED)
                            .map(
                                    bad ->
                                            "line %d, '%s': %s"
                                                    .formatted(bad.number(), bad.text(), bad.why()))
                            .collect(Collectors.joining("; ")));
        }
        setup.change(
                postoffice,
                new PostofficeSettings(null, null, null, null, null, null, view.text()));
    }

    private Hosted hosted(String postoffice) {
        PostofficeName name = Names.hosted(postoffice, stores);
        return hosts.find(name).orElseThrow();
    }

    private ScheduleView view(Hosted hosted, String text) {
        Instant now = Instant.now();
        ScheduleText read = ScheduleText.read(text, hosted.server());
        Schedule schedule = read.schedule();
        Optional<Hosted> server = hosted.server() ? Optional.of(hosted) : serverOf(hosted.name());
        Optional<Schedule> answering =
                server.map(
                        one ->
                                hosted.server()
                                        ? schedule
                                        : ScheduleText.read(one.schedule(), true).schedule());
        List<ComingRun> next =
                ComingRun.of(
                        schedule,
                        hosted.name(),
                        hosted.zone(),
                        timers.due(hosted.name()),
                        now,
                        NEXT);
        return new ScheduleView(
                hosted.name().toString(),
                hosted.zone().getId(),
                hosted.server(),
                hosted.pause() != null,
                schedule.toString(),
                schedule.lines().stream().map(Schedules::line).toList(),
                bad(read.bad()),
                bad(read.dropped()),
                next.stream()
                        .map(
                                run ->
                                        new ComingView(
                                                run.line().process().name(),
                                                run.line().toString(),
                                                run.at(),
                                                run.at()
                                                        .atZone(hosted.zone())
                                                        .toOffsetDateTime()
                                                        .toString()))
                        .toList(),
                ClockChange.coming(schedule, hosted.zone(), now).stream()
                        .map(Schedules::clock)
                        .toList(),
                server.map(one -> answers(one, answering, hosted.zone(), now)).orElse(null),
                LateAnswer.of(schedule, hosted.zone(), answering, server.orElse(hosted).zone(), now)
                        .stream()
                        .map(late -> late(late, hosted.zone()))
                        .toList());
    }

    private Optional<Hosted> serverOf(PostofficeName name) {
        try (Store store = stores.open()) {
            return hosts.find(store.peek(name).server());
        }
    }

    private static AnswersView answers(
            Hosted server, Optional<Schedule> schedule, ZoneId zone, Instant now) {
        return new AnswersView(
                server.name().toString(),
                schedule.stream()
                        .flatMap(one -> one.lines().stream())
                        .filter(line -> line.process() == SyncProcess.T2)
                        .map(line -> line(line.in(server.zone(), zone, now)))
                        .toList());
    }

    private static LateView late(LateAnswer late, ZoneId zone) {
        Instant answered = late.answered();
        return new LateView(
                line(late.request()),
                local(late.asked(), zone),
                answered == null ? null : local(answered, zone),
                local(late.applied(), zone),
                late.delay().toSeconds());
    }

    private static String local(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDateTime().toString();
    }

    private static LineView line(Schedule.Line line) {
        if (line instanceof Schedule.Weekly weekly) {
            return new LineView(
                    line.toString(),
                    line.process().name(),
                    weekly.day().getValue(),
                    weekly.time().toString(),
                    0);
        }
        return new LineView(
                line.toString(),
                line.process().name(),
                0,
                null,
                ((Schedule.Every) line).interval().toSeconds());
    }

    private static List<BadLineView> bad(List<ScheduleText.BadLine> lines) {
        return lines.stream()
                .map(line -> new BadLineView(line.number(), line.text(), line.why()))
                .toList();
    }

    private static ClockView clock(ClockChange change) {
        return new ClockView(
                change.at(),
                change.from().toString(),
                change.to().toString(),
                change.forward(),
                change.touched().stream()
                        .map(
                                one ->
                                        new TouchedView(
                                                one.line().toString(),
                                                one.wanted().toString(),
                                                one.runs().toString()))
                        .toList());
    }
}
