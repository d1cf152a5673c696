package org.dirsync.store;

import java.time.Clock;
import org.dirsync.address.PostofficeName;
import org.dirsync.journal.Author;
import org.dirsync.message.Update.Deletions;
import org.dirsync.requestor.OwnList;
import org.dirsync.requestor.Received;
import org.dirsync.requestor.RequestorState;
import org.dirsync.requestor.RequestorStore;

/** What one hosted postoffice keeps. */
final class RequestorTable implements RequestorStore {

    private final Jpql jpql;
    private final PostofficeName name;
    private final int postoffice;
    private final OwnTable own;
    private final GalTable received;

    RequestorTable(
            Sql sql,
            Origins origins,
            PostofficeName name,
            int postoffice,
            Clock clock,
            Author author) {
        this.jpql = sql.jpql();
        this.name = name;
        this.postoffice = postoffice;
        this.own = new OwnTable(sql, origins, postoffice, clock, author);
        this.received = new GalTable(sql, origins, postoffice, clock);
    }

    @Override
    public RequestorState state() {
        return Sql.step(
                "read the state of " + name,
                () -> {
                    jpql.update(
                            "UPDATE RequestorStateEntity s SET s.sent = s.sent"
                                    + " WHERE s.postoffice = ?1",
                            postoffice);
                    return read();
                });
    }

    @Override
    public RequestorState peek() {
        return Sql.step("read the state of " + name, this::read);
    }

    private RequestorState read() {
        return jpql.find(RequestorStateEntity.class, postoffice, row -> row.state(name))
                .orElseThrow(() -> new StoreException(name + " is not hosted here"));
    }

    @Override
    public void store(RequestorState state) {
        Sql.act(
                "store the state of " + name,
                () -> {
                    RequestorStateEntity row =
                            jpql.managed(RequestorStateEntity.class, postoffice)
                                    .orElseThrow(
                                            () -> new StoreException(name + " is not hosted here"));
                    row.put(state);
                    jpql.save(row);
                });
    }

    void create(RequestorState state) {
        RequestorStateEntity row = new RequestorStateEntity(postoffice);
        row.put(state);
        jpql.save(row);
    }

    @Override
    public OwnList own() {
        return own;
    }

    @Override
    public Received received() {
        return received;
    }

    @Override
    public boolean told(Deletions deletions) {
        return Sql.step(
                "note what the server says of deletions",
                () -> {
                    if (deletions.equals(readTold())) {
                        return false;
                    }
                    OwnHeldEntity row =
                            jpql.managed(OwnHeldEntity.class, postoffice)
                                    .orElseGet(() -> new OwnHeldEntity(postoffice));
                    row.put(deletions);
                    jpql.save(row);
                    return true;
                });
    }

    @Override
    public Deletions told() {
        return Sql.step("read what the server says of deletions", this::readTold);
    }

    private Deletions readTold() {
        return jpql.find(OwnHeldEntity.class, postoffice, OwnHeldEntity::deletions)
                .orElse(Deletions.NONE);
    }
}
