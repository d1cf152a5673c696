package org.dirsync.web.runs;

import org.dirsync.runs.BatchView;
import org.dirsync.web.page.Badge;
import org.dirsync.web.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A message and what became of it, as the page shows it.
 *
 * @param batch its numbers and times
 * @param look how far it is
 * @param way from whom to whom
 * @param carries which part of a list
 * @param changes how many changes it carried, in words
 * @param result what its receiver made of it, in words; empty if nothing yet
 */
public record BatchRow(
        BatchView batch, Badge look, String way, String carries, String changes, String result) {

    public static BatchRow of(BatchView batch, Texts texts) {
        return new BatchRow(
                batch,
                Badge.ofBatch(batch.state()),
                texts.say("office.batches." + batch.direction()),
                carries(batch, texts),
                texts.say("office.batches.changes", batch.changes()),
                result(batch, texts));
    }

    private static String carries(BatchView batch, Texts texts) {
        if (batch.list() == null) {
            return texts.say("office.batches.nothing");
        }
        String numbers =
                batch.base() == batch.through()
                        ? texts.say("office.batches.empty", batch.base())
                        : texts.say("office.batches.numbers", batch.base() + 1, batch.through());
        String generation =
                texts.say("office.batches.generation", batch.generation())
                        + texts.say(
                                batch.complete()
                                        ? "office.batches.complete"
                                        : "office.batches.more");
        String only = batch.only();
        return numbers
                + "; "
                + generation
                + (only == null ? "" : "; " + texts.say("office.batches.only", only));
    }

    private static String result(BatchView batch, Texts texts) {
        StringBuilder result = new StringBuilder();
        add(result, batch.added(), "office.runs.added", texts);
        add(result, batch.modified(), "office.runs.modified", texts);
        add(result, batch.removed(), "office.runs.removed", texts);
        add(result, batch.refused(), "office.runs.refused", texts);
        return result.toString();
    }

    private static void add(StringBuilder result, long count, String key, Texts texts) {
        if (count > 0) {
            result.append(result.isEmpty() ? "" : ", ").append(texts.say(key, count));
        }
    }

    /** Why it was refused; null if it was not. */
    public @Nullable Integer code() {
        return batch.code();
    }
}
