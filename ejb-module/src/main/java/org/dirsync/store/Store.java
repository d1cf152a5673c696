package org.dirsync.store;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dirsync.address.AddressType;
import org.dirsync.address.PostofficeName;
import org.dirsync.journal.Author;
import org.dirsync.list.Applied.RefusedChange;
import org.dirsync.message.Outdated;
import org.dirsync.requestor.Inbox;
import org.dirsync.requestor.OwnList.Deleted;
import org.dirsync.requestor.RequestorState;
import org.dirsync.requestor.RequestorStore;
import org.dirsync.server.MasterList;
import org.dirsync.store.AddressQueries.Part;
import org.dirsync.store.DigestTable.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is kept, for one step. Rows and entities share the step's connection: the
 * transaction is the caller's, and all views of one store see what the others have written.
 */
public final class Store implements AutoCloseable {

    private static final int MAX_SEARCHED = 20_000;

    private final EntityManager entities;
    private final @Nullable Connection own;
    private final Sql sql;
    private final Origins origins;
    private final Clock clock;
    private final Visibility visibility;
    private final Author author = Author.current();

    /**
     * A store of everything in the running transaction of an entity manager.
     *
     * @param clock says when changes are made
     */
    public Store(EntityManager entities, Clock clock) {
        this(entities, clock, Visibility.ALL);
    }

    /**
     * A store in the running transaction of an entity manager, whose queries show what somebody may
     * see.
     *
     * @param clock says when changes are made
     * @throws StoreException if no connection can be had
     */
    public Store(EntityManager entities, Clock clock, Visibility visibility) {
        this(entities, TransactionConnection.of(entities), null, clock, visibility);
    }

    /**
     * A store outside of a transaction.
     *
     * @param entities reads on connections of its own
     * @param own what rows are read on; the store closes it at its end
     */
    Store(EntityManager entities, Connection own, Clock clock, Visibility visibility) {
        this(entities, own, own, clock, visibility);
    }

    private Store(
            EntityManager entities,
            Connection connection,
            @Nullable Connection own,
            Clock clock,
            Visibility visibility) {
        this.entities = entities;
        this.own = own;
        this.sql = new Sql(entities, connection);
        this.origins = new Origins(sql);
        this.clock = clock;
        this.visibility = visibility;
    }

    /** The entity manager of the same transaction, for the repositories of the components. */
    public EntityManager entities() {
        return entities;
    }

    /** What a postoffice hosted on this node keeps. */
    public RequestorStore requestor(PostofficeName name) {
        return Sql.step("open " + name, () -> table(name));
    }

    private RequestorTable table(PostofficeName name) throws SQLException {
        return new RequestorTable(sql, origins, name, hosted(name), clock, author);
    }

    private int hosted(PostofficeName name) throws SQLException {
        return origins.find(name)
                .orElseThrow(() -> new StoreException(name + " is not hosted here"));
    }

    /** What a hosted postoffice remembers, as last committed, without a lock; for pages. */
    public RequestorState peek(PostofficeName name) {
        return requestor(name).peek();
    }

    /** Whether the lists of this postoffice are kept here. */
    public boolean isHosted(PostofficeName name) {
        return Sql.step(
                "look for " + name,
                () -> {
                    Optional<Integer> id = origins.find(name);
                    return id.isPresent() && new Numbering(sql, id.get(), clock).exists();
                });
    }

    /** Makes the empty lists of a postoffice that this node is to host. */
    public void host(RequestorState state) {
        Sql.act(
                "host " + state.name(),
                () -> {
                    int id = origins.id(state.name());
                    new RequestorTable(sql, origins, state.name(), id, clock, author).create(state);
                    new Numbering(sql, id, clock).create();
                });
    }

    /**
     * Drops what a hosted postoffice keeps, in steps: addresses first, then the rest.
     *
     * @param most about how many addresses in this step
     * @return how many rows were dropped; 0 says that nothing is left
     */
    public int unhost(PostofficeName name, int most) {
        return Sql.step(
                "drop the lists of " + name,
                () -> {
                    Optional<Integer> id = origins.find(name);
                    return id.isEmpty() ? 0 : new Removal(sql, id.get()).step(most);
                });
    }

    /**
     * Gives a postoffice of this node, hosted or registered here, another name that is neither, all
     * at once; {@link #announce} then tells the requestors.
     */
    public void rename(PostofficeName from, PostofficeName to) {
        Sql.act(
                "rename " + from + " to " + to,
                () -> new RenameRows(sql, origins, clock).rename(from, to));
    }

    /**
     * Sends entries of renamed postoffices to everybody under the new name, in steps.
     *
     * @param most how many entries in this step
     * @return whether there may be more
     */
    public boolean announce(int most) {
        return Sql.step(
                "announce a new name", () -> new RenameRows(sql, origins, clock).announce(most));
    }

    /**
     * The role of directory server goes from one postoffice of this node to another; registrations
     * and master list stay what they are, and every postoffice here turns to the new server.
     *
     * @return how many postoffices of this node turned to it
     */
    public int moveRole(PostofficeName from, PostofficeName to) {
        return Sql.step(
                "move the role of directory server",
                () -> {
                    String role = "UPDATE postoffice SET role = ? WHERE name = ?";
                    sql.update(role, PostofficeEntity.REQUESTOR, from.toString());
                    sql.update(role, PostofficeEntity.SERVER, to.toString());
                    new FormerNames(sql).handOver(from, to, clock.instant());
                    return sql.update(
                            "UPDATE requestor_state SET server = ? WHERE server = ?",
                            to.toString(),
                            from.toString());
                });
    }

    /**
     * Copies the database while it is in use, in no transaction of the caller's: as a directory of
     * its own name in an empty directory. Derby only.
     */
    public void backUp(Path directory) {
        Sql.act(
                "copy the database to " + directory,
                () -> sql.update("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)", directory.toString()));
    }

    /** Messages that nobody can take because of {@link #rename} or {@link #moveRole}. */
    public Outdated outdated() {
        return new FormerNames(sql);
    }

    /**
     * The names that followed those of these that were given up by {@link #rename}; they may have
     * been given up as well. A role that moved is no other name.
     */
    public Map<PostofficeName, PostofficeName> nowCalled(Collection<PostofficeName> names) {
        return new FormerNames(sql).now(names);
    }

    /** The message files that wait for a hosted postoffice's T3. */
    public Inbox inbox(PostofficeName name) {
        return Sql.step("open the inbox of " + name, () -> new InboxTable(sql, hosted(name)));
    }

    /** The master list; it is made empty when it is asked for first. */
    public MasterList master() {
        return Sql.step(
                "open the master list",
                () -> {
                    new Numbering(sql, Numbering.MASTER, clock).createIfMissing();
                    return new MasterTable(sql, origins, clock);
                });
    }

    /** The master list in the order of its numbers, for an index. */
    public ListFeed feed() {
        return feed(ListFeed.MASTER);
    }

    /** A list in the order of its numbers, for an index. */
    public ListFeed feed(int list) {
        return new ListFeed(sql, origins, list);
    }

    /**
     * The lists of this node, by the ids of feeds, and how far the copies of the master list are.
     */
    public Lists lists() {
        return new Lists(sql);
    }

    /** Own changes of the postoffices of this node that its directory server lacks. */
    public UnsentQueries unsent() {
        return new UnsentQueries(sql);
    }

    /** The master list, to read. */
    public MasterQueries masterAddresses() {
        return new MasterQueries(sql, origins, visibility);
    }

    /** Where one address is, over all postoffices. */
    public AddressHolders whereabouts() {
        return new AddressHolders(sql, origins, visibility);
    }

    /** The requestors that the directory server knows. */
    public RegistrationTable registrations() {
        return new RegistrationTable(sql, origins);
    }

    /** What the hosted postoffices are told by their directory server and a person may look at. */
    public ServerNoticeTable told() {
        return new ServerNoticeTable(sql, origins, visibility);
    }

    /** Addresses that two postoffices claim. */
    public ConflictQueries conflicts() {
        return new ConflictQueries(sql, origins, visibility);
    }

    /** Lists that differed from their digests and are sent again. */
    public DivergedQueries diverged() {
        return new DivergedQueries(sql, origins);
    }

    /** Deletions that wait for a person or were kept by one. */
    public HeldTable held() {
        return new HeldTable(sql, origins, clock, visibility);
    }

    /** How all postoffices stand. */
    public ReplicationStatusQueries standings() {
        return new ReplicationStatusQueries(sql, origins, clock, null);
    }

    /** How one postoffice stands. */
    public ReplicationStatusQueries standing(PostofficeName name) {
        return new ReplicationStatusQueries(sql, origins, clock, name);
    }

    /** What imports are going to do. */
    public PlanTable plans() {
        return new PlanTable(sql, origins, clock, author);
    }

    /**
     * Whose global address list on this node holds addresses of an origin.
     *
     * @param postoffice whose
     * @param entries how many, from the digests
     */
    public record Holder(String postoffice, long entries) {}

    /** In which global address lists on this node the addresses of an origin are. */
    public List<Holder> holders(PostofficeName origin) {
        return Sql.step(
                "count where the addresses of " + origin + " are",
                () ->
                        sql.all(
                                "SELECT p.name, SUM(d.entries) FROM digest d"
                                        + " JOIN origin p ON p.id = d.postoffice"
                                        + " JOIN origin o ON o.id = d.origin"
                                        + " WHERE d.kind = 'GAL' AND o.name = ?"
                                        + " GROUP BY p.name ORDER BY p.name",
                                row -> new Holder(row.text(), row.number()),
                                origin.toString()));
    }

    /** What became of the messages of each requestor. */
    public BatchTable batches() {
        return new BatchTable(sql);
    }

    /** What became of the messages of each requestor, to read. */
    public BatchQueries lastBatches() {
        return new BatchQueries(sql);
    }

    /** The addresses of a hosted postoffice, to read. */
    public AddressQueries addresses(PostofficeName name) {
        return Sql.step(
                "open the addresses of " + name,
                () -> new AddressQueries(sql, origins, hosted(name), visibility));
    }

    /** What became of the own entries of a hosted postoffice. */
    public HistoryQueries history(PostofficeName name) {
        return Sql.step(
                "open the history of " + name,
                () -> new HistoryQueries(sql, hosted(name), visibility));
    }

    /**
     * Forgets the history of own entries from before an instant, in steps.
     *
     * @param most how many states in this step
     * @return how many were forgotten; 0 says that nothing is left
     */
    public int forgetHistory(Instant before, int most) {
        return Sql.step(
                "forget the history of entries", () -> new ChangeSteps(sql).forget(before, most));
    }

    /** The own entries of a hosted postoffice that have a mark, in the order of their keys. */
    public Part marked(PostofficeName name, Mark mark, @Nullable String after, int limit) {
        return Sql.step(
                "list the marked addresses of " + name,
                () ->
                        new MarkQueries(sql, origins, hosted(name), visibility)
                                .page(mark, after, limit));
    }

    /**
     * Deleted addresses of a hosted postoffice that can be restored, in the order of their keys;
     * fewer if their details are long.
     *
     * @param after where to go on, or null for the first
     * @param imported of this import only, or null for all
     */
    public DeletedPart deleted(
            PostofficeName name, @Nullable String after, @Nullable Long imported, int most) {
        return Sql.step(
                "list the deleted addresses of " + name,
                () -> {
                    Sql.Some<Deleted> some =
                            new DeletedTable(sql, visibility)
                                    .page(
                                            hosted(name),
                                            after == null ? "" : after,
                                            imported,
                                            most + 1);
                    boolean more = some.rows().size() > most;
                    List<Deleted> found = more ? some.rows().subList(0, most) : some.rows();
                    boolean last = !more && !some.cut();
                    return new DeletedPart(
                            found,
                            last ? null : found.get(found.size() - 1).entry().address().key());
                });
    }

    /**
     * Deleted own entries whose names or addresses have all words of a text in them; it looks at
     * {@value #MAX_SEARCHED} of them at most.
     *
     * @param text the words
     * @param after where to go on, or null for the first
     * @param imported of this import only, or null for all
     * @param most at most so many
     */
    public DeletedPart deleted(
            PostofficeName name,
            String text,
            @Nullable String after,
            @Nullable Long imported,
            int most) {
        return deleted(name, text, after, imported, most, MAX_SEARCHED);
    }

    DeletedPart deleted(
            PostofficeName name,
            String text,
            @Nullable String after,
            @Nullable Long imported,
            int most,
            int looks) {
        return Sql.step(
                "search the deleted addresses of " + name,
                () ->
                        new DeletedTable(sql, visibility)
                                .search(
                                        hosted(name),
                                        text,
                                        after == null ? "" : after,
                                        imported,
                                        most,
                                        looks));
    }

    /** Who the members of groups are, as a hosted postoffice knows them. */
    public MemberQueries members(PostofficeName name) {
        return Sql.step(
                "open the addresses of " + name,
                () -> new MemberQueries(sql, hosted(name), visibility));
    }

    /** The own addresses of a hosted postoffice that the directory server holds back. */
    public List<RefusedChange> refused(PostofficeName name) {
        return Sql.step(
                "read the refused addresses of " + name,
                () -> new RefusedTable(sql, hosted(name)).all(visibility));
    }

    /** How far the receivers of a hosted postoffice's own list lag behind. */
    public LagQueries ownLag(PostofficeName name) {
        return Sql.step(
                "open the own list of " + name, () -> LagQueries.own(sql, hosted(name), clock));
    }

    /** How far a requestor lags behind the master list; its own changes do not count. */
    public LagQueries masterLag(PostofficeName requestor) {
        return Sql.step(
                "open the master list",
                () -> LagQueries.masterWithout(sql, clock, origins.find(requestor).orElse(-1)));
    }

    /** How far the receivers of the master list lag behind. */
    public LagQueries masterLag() {
        return LagQueries.master(sql, clock);
    }

    /** How many addresses a hosted postoffice owns, from its digests. */
    public long ownCount(PostofficeName name) {
        return count(Kind.OWN, name);
    }

    /** How many of a hosted postoffice's own PCM addresses lie under its name. */
    public long addressesUnder(PostofficeName name) {
        return Sql.step(
                "count the addresses under " + name,
                () -> {
                    String under =
                            AddressType.PCM.name() + ":" + name.toString().toLowerCase(Locale.ROOT);
                    return sql.one(
                                    "SELECT COUNT(*) FROM own_entry"
                                            + " WHERE postoffice = ? AND address_key >= ?"
                                            + " AND address_key < ? AND deleted = FALSE",
                                    Row::number,
                                    hosted(name),
                                    under + "/",
                                    under + "0") // the character after the slash
                            .orElse(0L);
                });
    }

    /** How many addresses a hosted postoffice has received, from its digests. */
    public long receivedCount(PostofficeName name) {
        return count(Kind.GAL, name);
    }

    private long count(Kind kind, PostofficeName name) {
        return Sql.step(
                "count the addresses of " + name,
                () -> new DigestTable(sql, origins).read(kind, hosted(name)).total().count());
    }

    /** Forgets the tombstones of a hosted postoffice's own list; see {@link Purge}. */
    public Purge purgeOwn(PostofficeName name) {
        return Sql.step("open the own list of " + name, () -> Purge.own(sql, hosted(name), clock));
    }

    /**
     * Forgets what can be restored and was deleted before an instant, in steps.
     *
     * @param most how many in this step
     * @return how many were forgotten; fewer than {@code most} says that nothing is left
     */
    public int forgetDeleted(Instant before, int most) {
        return Sql.step(
                "forget deleted addresses", () -> new DeletedTable(sql).forget(before, most));
    }

    /** Forgets the tombstones of the master list; see {@link Purge}. */
    public Purge purgeMaster() {
        return Purge.master(sql, clock);
    }

    /** The key of a hosted postoffice, if it is hosted. */
    Optional<byte[]> hostedKey(PostofficeName name) {
        return key("SELECT signing_key FROM postoffice WHERE name = ?", name);
    }

    /** The key of a registered requestor, if it is registered and signs. */
    Optional<byte[]> registeredKey(PostofficeName name) {
        return key(
                "SELECT signing_key FROM registered_key"
                        + " WHERE name = ? AND signing_key IS NOT NULL",
                name);
    }

    /**
     * The hash of the password of a registered requestor, if it may send it in place of signing.
     */
    Optional<byte[]> registeredPassword(PostofficeName name) {
        return key(
                "SELECT password_hash FROM registered_key"
                        + " WHERE name = ? AND password_hash IS NOT NULL",
                name);
    }

    private Optional<byte[]> key(String select, PostofficeName name) {
        return Sql.step(
                "read the key of " + name,
                () ->
                        sql.one(
                                select,
                                row -> Base64.getDecoder().decode(row.text()),
                                name.toString()));
    }

    /** The name of the directory server that this node hosts, if it hosts one. */
    public Optional<PostofficeName> server() {
        return Sql.step(
                "find the directory server",
                () ->
                        sql.one(
                                "SELECT name FROM postoffice WHERE role = 'SERVER' ORDER BY name",
                                row -> PostofficeName.of(row.text())));
    }

    /** Ends the step. The transaction and its connection are the caller's. */
    @Override
    public void close() {
        Sql.act(
                "end a step",
                () -> {
                    try (own) {
                        sql.close();
                    }
                });
    }
}
