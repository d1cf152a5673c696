package org.dirsync.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
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
import org.dirsync.store.MasterFeed.Indexed;
import org.jspecify.annotations.Nullable;

/**
 * The index of the master list's names, in files of a directory of its own.
 *
 * <p>With each commit it stores through which number of which list it holds the entries, so that
 * after a crash it is what it was at its last commit and knows it. Files that cannot be read are
 * thrown away.
 */
final class NameIndex implements AutoCloseable {

    /** How far it is: the list's id, empty for none, and the number. */
    record Mark(String list, long through) {
        static final Mark NONE = new Mark("", 0);
    }

    /** Another layout of documents makes another version, and the index anew. */
    private static final String VERSION = "3";

    private static final double BUFFER_MEGABYTES = 16;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile Mark mark;

    private NameIndex(Directory directory, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, new SearcherFactory());
        this.mark = stored(writer);
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

    private static Mark stored(IndexWriter writer) {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        String version = "";
        String list = "";
        long through = 0;
        if (data != null) {
            for (Map.Entry<String, String> value : data) {
                switch (value.getKey()) {
                    case "version" -> version = value.getValue();
                    case "list" -> list = value.getValue();
                    case "through" -> through = Long.parseLong(value.getValue());
                    default -> {}
                }
            }
        }
        return version.equals(VERSION) ? new Mark(list, through) : Mark.NONE;
    }

    /** How far it is. */
    Mark mark() {
        return mark;
    }

    /** Empties it; from now on it is of this list. */
    void restart(String list) throws IOException {
        mark = Mark.NONE;
        writer.deleteAll();
        searchers.maybeRefreshBlocking();
        mark = new Mark(list, 0);
    }

    /** Takes changes in the order of their numbers; all through a number are in it then. */
    void apply(List<Indexed> changes, long through) throws IOException {
        for (Indexed change : changes) {
            String key = change.entry().address().key();
            if (change.deleted()) {
                writer.deleteDocuments(Documents.key(key));
            } else {
                writer.updateDocument(Documents.key(key), Documents.of(change));
            }
        }
        searchers.maybeRefreshBlocking();
        mark = new Mark(mark.list(), through);
    }

    /** Makes what it holds outlast a crash. */
    void commit() throws IOException {
        writer.setLiveCommitData(
                Map.of(
                                "version", VERSION,
                                "list", mark.list(),
                                "through", Long.toString(mark.through()))
                        .entrySet());
        writer.commit();
    }

    /** Count and sum of the entries in it, as lists have them. */
    Digest digest() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            Digest sum = Digest.EMPTY;
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                NumericDocValues high = DocValues.getNumeric(leaf.reader(), Documents.HASH_HIGH);
                NumericDocValues low = DocValues.getNumeric(leaf.reader(), Documents.HASH_LOW);
                Bits live = leaf.reader().getLiveDocs();
                for (int i = 0; i < leaf.reader().maxDoc(); i++) {
                    if ((live == null || live.get(i))
                            && high.advanceExact(i)
                            && low.advanceExact(i)) {
                        sum = sum.plus(new EntryHash(high.longValue(), low.longValue()));
                    }
                }
            }
            return sum;
        } finally {
            searchers.release(searcher);
        }
    }

    /**
     * Where the entries stand that are wanted, in order.
     *
     * @param after only after this place, or null for the first
     * @param most at most so many of one rank
     */
    List<Place> find(Wanted wanted, Scope scope, @Nullable Place after, int most) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                List<Place> found = new ArrayList<>();
                int rank = after == null ? 0 : after.rank();
                if (rank == 0 && !wanted.words().isEmpty()) {
                    collect(found, searcher, wanted, scope, 0, after, most);
                }
                if (found.size() < most) {
                    @Nullable Place from = rank == 1 ? after : null;
                    collect(found, searcher, wanted, scope, 1, from, most - found.size());
                }
                return found;
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the index of names cannot be read", e);
        }
    }

    private static void collect(
            List<Place> found,
            IndexSearcher searcher,
            Wanted wanted,
            Scope scope,
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
                        from, Documents.query(wanted, scope, rank), most, Documents.ORDER);
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
