package org.dirsync.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dirsync.admin.PostofficeStatus;
import org.dirsync.admin.State;
import org.jspecify.annotations.Nullable;

/**
 * Which postoffices are wanted, and in which order.
 *
 * @param state the name of the only state that is wanted, or empty for every one
 * @param q what name or reason must contain; empty for everything
 * @param sort the column; empty for those first who need a person
 * @param down whether the greatest comes first
 */
public record OverviewQuery(String state, String q, String sort, boolean down) {
    /** The columns that can be sorted by; of these the greatest comes first at the first click. */
    private static final List<String> FIGURES = List.of("lag", "pending", "own", "gal");

    private static final List<String> WORDS = List.of("name", "state");

    /** Everything, those first who need a person. */
    static final OverviewQuery ALL = of(null, null, null);

    static OverviewQuery of(HttpServletRequest request) {
        return of(
                request.getParameter("state"),
                request.getParameter("q"),
                request.getParameter("sort"));
    }

    /** What is not known is passed over: an old link still shows something. */
    static OverviewQuery of(@Nullable String state, @Nullable String q, @Nullable String sort) {
        String wanted = Objects.requireNonNullElse(state, "");
        boolean known =
                List.of(State.values()).stream().anyMatch(each -> each.name().equals(wanted));
        String order = Objects.requireNonNullElse(sort, "");
        boolean reversed = order.startsWith("-");
        String column = reversed ? order.substring(1) : order;
        boolean sorted = FIGURES.contains(column) || WORDS.contains(column);
        return new OverviewQuery(
                known ? wanted : "",
                Objects.requireNonNullElse(q, "").strip(),
                sorted ? column : "",
                FIGURES.contains(column) != reversed);
    }

    /** Whether not all are wanted. */
    public boolean filters() {
        return !state.isEmpty() || !q.isEmpty();
    }

    boolean takes(OverviewRow row) {
        String wanted = q.toLowerCase(Locale.ROOT);
        return (state.isEmpty() || row.status().state().name().equals(state))
                && (row.status().name().toLowerCase(Locale.ROOT).contains(wanted)
                        || row.reason().toLowerCase(Locale.ROOT).contains(wanted));
    }

    Comparator<OverviewRow> order() {
        Comparator<OverviewRow> byName = Comparator.comparing(row -> row.status().name());
        if (sort.isEmpty()) {
            return Comparator.comparing((OverviewRow row) -> !row.urgent())
                    .thenComparing(row -> row.urgent() ? row.status().state() : State.IN_SYNC)
                    .thenComparing(row -> !row.status().role().equals("SERVER"))
                    .thenComparing(byName);
        }
        Comparator<OverviewRow> column =
                switch (sort) {
                    case "state" -> Comparator.comparing(row -> row.status().state());
                    case "lag" -> by(PostofficeStatus::lagSeconds);
                    case "pending" -> by(PostofficeStatus::pendingChanges);
                    case "own" -> by(PostofficeStatus::ownAddresses);
                    case "gal" -> by(PostofficeStatus::galAddresses);
                    default -> byName;
                };
        return (down ? column.reversed() : column).thenComparing(byName);
    }

    private static Comparator<OverviewRow> by(
            java.util.function.ToLongFunction<PostofficeStatus> figure) {
        return Comparator.comparingLong(row -> figure.applyAsLong(row.status()));
    }

    /** Where a click on the head of a column leads. */
    public String sortedBy(String column) {
        boolean again = column.equals(sort);
        boolean first = FIGURES.contains(column);
        boolean next = again ? !down : first;
        return Urls.with(
                "/", "state", state, "q", q, "sort", next == first ? column : "-" + column);
    }

    /** How a column is sorted, as a screen reader is told. */
    public String sorted(String column) {
        if (!column.equals(sort)) {
            return "none";
        }
        return down ? "descending" : "ascending";
    }

    /** The sort parameter that gives this order. */
    public String order(String unsorted) {
        return sort.isEmpty() ? unsorted : FIGURES.contains(sort) == down ? sort : "-" + sort;
    }
}
