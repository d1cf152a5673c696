package org.dirsync.simulation;

import java.util.stream.Collectors;
import org.dirsync.list.Batch;
import org.dirsync.list.Change;
import org.dirsync.list.Cursor;
import org.dirsync.list.Receipt;
import org.dirsync.message.Message;
import org.dirsync.message.Request;
import org.dirsync.message.Request.Ask;
import org.dirsync.message.Update;
import org.dirsync.message.Verification;

/** Messages in a line each, for people who look for a fault. */
final class Brief {

    private Brief() {}

    static String of(Message message) {
        String id = message.envelope().id().replace("id-", "#") + " ";
        if (message instanceof Request request) {
            String ask = request.ask() == null ? "" : " asks " + of(request.ask());
            return "request " + id + request.envelope().from() + of(request.changes()) + ask;
        }
        if (message instanceof Update update) {
            return "update %sto %s for %s, acknowledges %s, %d refused%s%s"
                    .formatted(
                            id,
                            update.envelope().to(),
                            update.answers(),
                            of(update.acknowledged()),
                            update.refused().size(),
                            of(update.batch()),
                            update.last() ? " last" : "");
        }
        Verification verification = (Verification) message;
        return "verification " + id + message.envelope().from() + " " + of(verification.state());
    }

    static String of(Receipt receipt) {
        return receipt.kind()
                + (receipt.diverged().isEmpty() ? "" : " diverged " + receipt.diverged());
    }

    private static String of(Ask ask) {
        return of(ask.have())
                + (ask.repairs().isEmpty() ? "" : " repairs " + ask.repairs().keySet())
                + " "
                + ask.options().filter()
                + (ask.options().sends() ? "" : " sends nothing")
                + (ask.options().receives() ? "" : " receives nothing");
    }

    private static String of(Cursor cursor) {
        return "%s/%d/%d:%d%s"
                .formatted(
                        cursor.list(),
                        cursor.generation(),
                        cursor.began(),
                        cursor.through(),
                        cursor.complete() ? "*" : "");
    }

    private static String of(Batch batch) {
        if (batch == null) {
            return "";
        }
        return " %s/%d/%d%s(%d,%d]%s%s"
                .formatted(
                        batch.list(),
                        batch.generation(),
                        batch.began(),
                        batch.only() == null ? "" : " only " + batch.only(),
                        batch.base(),
                        batch.through(),
                        batch.complete() ? "*" : "",
                        batch.changes().stream().map(Brief::of).collect(Collectors.joining()));
    }

    private static String of(Change change) {
        String entry =
                change.entry() == null
                        ? ""
                        : "=" + change.entry().name() + change.entry().details().text();
        return " %d%s %s%s;"
                .formatted(
                        change.number(),
                        change.entry() == null ? "D" : "A",
                        change.address(),
                        entry);
    }
}
