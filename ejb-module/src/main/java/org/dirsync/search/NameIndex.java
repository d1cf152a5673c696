package org.dirsync.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.dirsync.list.Digest;
import org.dirsync.list.EntryHash;
import org.dirsync.store.ListFeed;
import org.dirsync.store.ListFeed.Indexed;
import org.jspecify.annotations.Nullable;

/**
 * The index of the names in the master list and in the lists of this node's postoffices, in files
 * of a directory of its own.
 *
 * <p>With each commit it stores through which number of each list it holds the entries, so that
 * after a crash it is what it was at its last commit and knows it. Files that cannot be read are
 * thrown away.
 *
 * <p>Of the master list it keeps replaced versions too, until they are {@linkplain #purge purged}:
 * a postoffice has them until its next T3.
 */
final class NameIndex implements AutoCloseable {

    /** How far it is in a list: the list's id, empty for none, and the number. */
    record Mark(String list, long through) {
        static final Mark NONE = new Mark("", 0);
    }

    /** How far it is in all lists, and which versions of the master list it may lack. */
    private record State(Map<Integer, Mark> marks, Lost lost) {
        static final State NONE = new State(Map.of(), Lost.NOTHING);

        Mark mark(int list) {
            return marks.getOrDefault(list, Mark.NONE);
        }

        State with(int list, Mark mark) {
            Map<Integer, Mark> all = new HashMap<>(marks);
            all.put(list, mark);
            return new State(Map.copyOf(all), lost);
        }

        State without(int list) {
            Map<Integer, Mark> all = new HashMap<>(marks);
            all.remove(list);
            return new State(Map.copyOf(all), list == ListFeed.MASTER ? Lost.NOTHING : lost);
        }

        State with(Lost other) {
            return new State(marks, other);
        }
    }

    /** Another layout of documents makes another version, and the index anew. */
    private static final String VERSION = "5";

    private static final String LOST = "lost";
    private static final double BUFFER_MEGABYTES = 16;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile State state;

    private NameIndex(Directory directory, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, new SearcherFactory());
        this.state = stored(writer);
        if (state.marks().isEmpty()) {
            writer.deleteAll();
            writer.addDocument(Documents.first());
            searchers.maybeRefreshBlocking();
        }
    }

    /** Opens what is there, or begins anew. */
    static NameIndex open(Path place) throws IOException {
        Directory directory = FSDirectory.open(place);
        try {
            return new NameIndex(directory, writer(directory, OpenMode.CREATE_OR_APPEND));
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | IllegalArgumentException unreadable) {
            return new NameIndex(directory, writer(directory, OpenMode.CREATE));
        }
    }

    private static IndexWriter writer(Directory directory, OpenMode mode) throws IOException {
        IndexWriterConfig config =
                new IndexWriterConfig()
                        .setOpenMode(mode)
                        .setIndexSort(Documents.ORDER)
                        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                        .setCommitOnClose(false);
        return new IndexWriter(directory, config);
    }

    private static State stored(IndexWriter writer) {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        State state = State.NONE;
        String version = "";
        if (data != null) {
            for (Map.Entry<String, String> value : data) {
                switch (value.getKey()) {
                    case "version" -> version = value.getValue();
                    case LOST -> state = state.with(Lost.parse(value.getValue()));
                    default -> {
                        String[] mark = value.getValue().split(" ", -1);
                        int list = Integer.parseInt(value.getKey());
                        state = state.with(list, new Mark(mark[0], Long.parseLong(mark[1])));
                    }
                }
            }
        }
        return version.equals(VERSION) ? state : State.NONE;
    }

    /** How far it is in a list. */
    Mark mark(int list) {
        return state.mark(list);
    }

    /** Which lists it has something of. */
    Set<Integer> lists() {
        return state.marks().keySet();
    }

    /** Which versions of the master list it may lack. */
    Lost lost() {
        return state.lost();
    }

    /** Empties it of a list; from now on what it has is of the list with this id. */
    void restart(int list, String id) throws IOException {
        forget(list);
        state = state.with(list, new Mark(id, 0));
    }

    /** Empties it of a list that is not there any more. */
    void forget(int list) throws IOException {
        state = state.without(list);
        writer.deleteDocuments(Documents.list(list));
        searchers.maybeRefreshBlocking();
    }

    /**
     * Takes changes of a list in the order of their numbers; all through a number are in it then.
     *
     * @param last a number of the list read after the changes
     */
    void apply(int list, List<Indexed> changes, long through, long last) throws IOException {
        for (Indexed change : changes) {
            Term entry = Documents.entry(list, change.entry().address().key());
            if (list == ListFeed.MASTER) {
                writer.updateNumericDocValue(entry, Documents.UNTIL, change.number());
            } else {
                writer.deleteDocuments(entry);
            }
            if (!change.deleted()) {
                writer.addDocument(Documents.of(list, change));
            }
        }
        searchers.maybeRefreshBlocking();
        Mark mark = state.mark(list);
        if (list == ListFeed.MASTER) {
            long unseen = unseen(changes, mark.through());
            if (unseen <= through) {
                state = state.with(state.lost().with(unseen, Math.max(last, through)));
            }
            state = state.with(state.lost().changedThrough(Math.max(last, through)));
        }
        state = state.with(list, new Mark(mark.list(), through));
    }

    /** The first number that no change has; each number was given to one. */
    private static long unseen(List<Indexed> changes, long from) {
        long expected = from + 1;
        for (Indexed change : changes) {
            if (change.number() != expected) {
                return expected;
            }
            expected++;
        }
        return expected;
    }

    /** Throws replaced versions away that no copy has that is as far as this number. */
    void purge(long through) throws IOException {
        if (through > state.lost().purged()) {
            writer.deleteDocuments(Documents.replacedThrough(through));
            state = state.with(state.lost().purgedThrough(through));
        }
    }

    /** Throws all replaced versions away, although some copy may still have them. */
    void drop() throws IOException {
        long through = state.mark(ListFeed.MASTER).through();
        writer.deleteDocuments(Documents.replacedThrough(through));
        state = state.with(state.lost().droppedThrough(through));
    }

    /** How many replaced versions it keeps. */
    int replaced() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return searcher.count(Documents.replacedThrough(Long.MAX_VALUE));
        } finally {
            searchers.release(searcher);
        }
    }

    /** Makes what it holds outlast a crash. */
    void commit() throws IOException {
        State now = state;
        Map<String, String> data = new HashMap<>();
        data.put("version", VERSION);
        data.put(LOST, now.lost().text());
        now.marks()
                .forEach(
                        (list, mark) ->
                                data.put(
                                        Integer.toString(list),
                                        mark.list() + " " + mark.through()));
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
    }

    /** Count and sum of the entries that it has of each list, as lists have them. */
    Map<Integer, Digest> digests() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            Map<Integer, Digest> sums = new HashMap<>();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                add(sums, leaf.reader());
            }
            return sums;
        } finally {
            searchers.release(searcher);
        }
    }

    private static void add(Map<Integer, Digest> sums, LeafReader reader) throws IOException {
        NumericDocValues list = DocValues.getNumeric(reader, Documents.LIST);
        NumericDocValues until = DocValues.getNumeric(reader, Documents.UNTIL);
        NumericDocValues high = DocValues.getNumeric(reader, Documents.HASH_HIGH);
        NumericDocValues low = DocValues.getNumeric(reader, Documents.HASH_LOW);
        Bits live = reader.getLiveDocs();
        for (int i = 0; i < reader.maxDoc(); i++) {
            if ((live == null || live.get(i))
                    && !until.advanceExact(i)
                    && list.advanceExact(i)
                    && high.advanceExact(i)
                    && low.advanceExact(i)) {
                EntryHash hash = new EntryHash(high.longValue(), low.longValue());
                int of = (int) list.longValue();
                sums.put(of, sums.getOrDefault(of, Digest.EMPTY).plus(hash));
            }
        }
    }

    /**
     * Where the entries stand that are wanted, in order.
     *
     * @param after only after this place, or null for the first
     * @param most at most so many of one rank
     * @param stop whether the answer is no longer wanted; asked now and then
     * @throws StoppedException if it was stopped
     */
    List<Place> find(
            Wanted wanted, View view, @Nullable Place after, int most, BooleanSupplier stop)
            throws StoppedException {
        try {
            IndexSearcher shared = searchers.acquire();
            try {
                IndexSearcher searcher = new IndexSearcher(shared.getIndexReader());
                searcher.setTimeout(stop::getAsBoolean);
                List<Place> found = new ArrayList<>();
                int rank = after == null ? 0 : after.rank();
                if (rank == 0 && !wanted.words().isEmpty()) {
                    collect(found, searcher, wanted, view, 0, after, most);
                }
                if (found.size() < most) {
                    @Nullable Place from = rank == 1 ? after : null;
                    collect(found, searcher, wanted, view, 1, from, most - found.size());
                }
                if (searcher.timedOut()) {
                    throw new StoppedException();
                }
                return found;
            } finally {
                searchers.release(shared);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the index of names cannot be read", e);
        }
    }

    private static void collect(
            List<Place> found,
            IndexSearcher searcher,
            Wanted wanted,
            View view,
            int rank,
            @Nullable Place after,
            int most)
            throws IOException {
        @Nullable FieldDoc from =
                after == null
                        ? null
                        : new FieldDoc(
                                Math.max(0, searcher.getIndexReader().maxDoc() - 1),
                                Float.NaN,
                                new Object[] {
                                    new BytesRef(after.name()), new BytesRef(after.key())
                                });
        TopDocs top =
                searcher.searchAfter(
                        from, Documents.query(wanted, view, rank), most, Documents.ORDER);
        for (var document : top.scoreDocs) {
            Object[] fields = ((FieldDoc) document).fields;
            found.add(
                    new Place(
                            rank,
                            ((BytesRef) fields[0]).utf8ToString(),
                            ((BytesRef) fields[1]).utf8ToString()));
        }
    }

    /** Gives up what was not committed, as the end of the process would, and opens it again. */
    NameIndex reopened() throws IOException {
        searchers.close();
        writer.rollback();
        return new NameIndex(directory, writer(directory, OpenMode.CREATE_OR_APPEND));
    }

    @Override
    public void close() throws IOException {
        try (directory;
                writer;
                searchers) {
            commit();
        }
    }
}
