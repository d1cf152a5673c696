package org.dirsync.web.status;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dirsync.status.PostofficeStatus;
import org.dirsync.usecase.State;
import org.dirsync.web.page.Badge;
import org.dirsync.web.page.LocalizedText;
import org.dirsync.web.page.Urls;
import org.dirsync.web.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Which postoffices are wanted, and in which order.
 *
 * @param state the name of the only state that is wanted, or empty for every one
 * @param q what name or reason must contain; empty for everything
 * @param sort the column; empty for those first who need a person
 * @param down whether the greatest comes first
 * @param from how many of them are passed over, because they stand on the pages before
 */
public record OverviewQuery(String state, String q, String sort, boolean down, int from) {
    /** The columns that can be sorted by; of these the greatest comes first at the first click. */
    private static final List<String> FIGURES = List.of("lag", "pending", "own", "gal");

    private static final List<String> WORDS = List.of("name", "state");

    /** Everything, those first who need a person. */
    static final OverviewQuery ALL = of(null, null, null, null);

    static OverviewQuery of(HttpServletRequest request) {
        return of(
                request.getParameter("state"),
                request.getParameter("q"),
                request.getParameter("sort"),
                request.getParameter("from"));
    }

    /** What is not known is passed over: an old link still shows something. */
    static OverviewQuery of(
            @Nullable String state,
            @Nullable String q,
            @Nullable String sort,
            @Nullable String from) {
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
                FIGURES.contains(column) != reversed,
                from != null && from.matches("[0-9]{1,6}") ? Integer.parseInt(from) : 0);
    }

    /** Whether not all are wanted. */
    public boolean filters() {
        return !state.isEmpty() || !q.isEmpty();
    }

    boolean takes(PostofficeStatus postoffice, Texts texts) {
        String wanted = q.toLowerCase(Locale.ROOT);
        return (state.isEmpty() || postoffice.state().name().equals(state))
                && (contains(postoffice.name(), wanted)
                        || contains(LocalizedText.reason(postoffice.why(), texts), wanted));
    }

    private static boolean contains(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    Comparator<PostofficeStatus> order() {
        Comparator<PostofficeStatus> byName = Comparator.comparing(PostofficeStatus::name);
        if (sort.isEmpty()) {
            return Comparator.comparing((PostofficeStatus one) -> !urgent(one))
                    .thenComparing(one -> urgent(one) ? one.state() : State.IN_SYNC)
                    .thenComparing(one -> !one.role().equals("SERVER"))
                    .thenComparing(byName);
        }
        Comparator<PostofficeStatus> column =
                switch (sort) {
                    case "state" -> Comparator.comparing(PostofficeStatus::state);
                    case "lag" -> Comparator.comparingLong(PostofficeStatus::lagSeconds);
                    case "pending" -> Comparator.comparingLong(PostofficeStatus::pendingChanges);
                    case "own" -> Comparator.comparingLong(PostofficeStatus::ownAddresses);
                    case "gal" -> Comparator.comparingLong(PostofficeStatus::galAddresses);
                    default -> byName;
                };
        return (down ? column.reversed() : column).thenComparing(byName);
    }

    private static boolean urgent(PostofficeStatus postoffice) {
        return Badge.needsAPerson(postoffice.state());
    }

    /** Where the page leads that passes over so many. */
    String page(int passed) {
        return Urls.with(
                "/",
                "state",
                state,
                "q",
                q,
                "sort",
                order(""),
                "from",
                passed == 0 ? "" : String.valueOf(passed));
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
