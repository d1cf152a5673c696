package org.dirsync.web.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dirsync.attention.Integrity;
import org.dirsync.runs.Batches;
import org.dirsync.runs.JournalView;
import org.dirsync.runs.Journals;
import org.dirsync.runs.RunSpan;
import org.dirsync.runs.RunView;
import org.dirsync.runs.Runs;
import org.dirsync.usecase.Page;
import org.dirsync.web.page.ListQuery;
import org.dirsync.web.page.Urls;
import org.dirsync.web.runs.BatchRow;
import org.dirsync.web.runs.JournalRow;
import org.dirsync.web.runs.RunRow;
import org.dirsync.web.text.Texts;

/** What stands on each page of a postoffice, below its head. */
@ApplicationScoped
public class PostofficeTabs {
    private static final int LINES = 50;
    private static final int PREVIEW = 5;
    private static final int WEEK = 7;
    private static final List<String> INTERVALS = List.of("1", "7", "30", "90");

    @Inject private Runs runs;
    @Inject private Batches batches;
    @Inject private Journals journals;
    @Inject private Integrity integrity;

    /** What the page is to show, by the names under which it looks for it. */
    Map<String, Object> content(PostofficePath path, ListQuery query, Texts texts) {
        Map<String, Object> content = new HashMap<>();
        switch (path.tab()) {
            case "runs" -> runs(content, path, query, LINES, texts);
            case "journal" -> journal(content, path, query, texts);
            case "batches" ->
                    content.put(
                            "batches",
                            batches.list(path.name(), LINES).stream()
                                    .map(one -> BatchRow.of(one, texts))
                                    .toList());
            case "charts" -> charts(content, path, query);
            case "" -> {
                content.put("integrity", integrity.view(path.name()));
                runs(content, path, query, PREVIEW, texts);
                query.asked()
                        .ifPresent(id -> content.put("asked", RunRow.of(runs.view(id), texts)));
            }
            default -> {}
        }
        return content;
    }

    private void runs(
            Map<String, Object> content,
            PostofficePath path,
            ListQuery query,
            int lines,
            Texts texts) {
        Page<RunView> page = runs.list(path.name(), query.after(), lines);
        content.put("runs", page.items().stream().map(run -> RunRow.of(run, texts)).toList());
        putLinks(content, path, query, page);
    }

    private void journal(
            Map<String, Object> content, PostofficePath path, ListQuery query, Texts texts) {
        Page<JournalView> page = journals.list(path.name(), query.after(), LINES);
        content.put(
                "journal", page.items().stream().map(line -> JournalRow.of(line, texts)).toList());
        putLinks(content, path, query, page);
    }

    private void charts(Map<String, Object> content, PostofficePath path, ListQuery query) {
        int days = INTERVALS.contains(query.q()) ? Integer.parseInt(query.q()) : WEEK;
        List<RunSpan> spans = new ArrayList<>(runs.history(path.name(), days));
        Collections.reverse(spans);
        content.put("intervals", INTERVALS);
        content.put("days", days);
        content.put("spans", spans);
    }

    private static void putLinks(
            Map<String, Object> content, PostofficePath path, ListQuery query, Page<?> page) {
        content.put("q", query.q());
        String next = page.next();
        if (next != null) {
            content.put("next", Urls.with(path.path(), "q", query.q(), "after", next));
        }
        if (query.after() != null) {
            content.put("first", Urls.with(path.path(), "q", query.q()));
        }
    }
}
