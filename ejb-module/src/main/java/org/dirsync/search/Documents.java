package org.dirsync.search;

import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.dirsync.address.AddressType;
import org.dirsync.address.Entry;
import org.dirsync.address.Kind;
import org.dirsync.store.MasterFeed.Indexed;

/**
 * How entries stand in the index, and how they are asked for. Beginnings of up to three characters
 * are terms of their own: so a search for one letter reads one list, and stops when it has enough.
 */
final class Documents {

    static final String KEY = "key";
    static final String NAME = "name";
    static final String HASH_HIGH = "high";
    static final String HASH_LOW = "low";

    /** Documents are kept in the order in which they are shown. */
    static final Sort ORDER =
            new Sort(
                    new SortField(NAME, SortField.Type.STRING),
                    new SortField(KEY, SortField.Type.STRING));

    private static final String WORD = "word";
    private static final String BEGINNING = "beginning";
    private static final String FIRST = "first";
    private static final String FIRST_BEGINNING = "first-beginning";
    private static final String ORIGIN = "origin";
    private static final String TYPE = "type";
    private static final String KIND = "kind";
    private static final String HIDDEN = "hidden";
    private static final int SHORT = 3;

    private Documents() {}

    static Document of(Indexed row) {
        Entry entry = row.entry();
        String key = entry.address().key();
        Document document = new Document();
        document.add(new StringField(KEY, key, Store.NO));
        document.add(new SortedDocValuesField(KEY, new BytesRef(key)));
        document.add(new SortedDocValuesField(NAME, new BytesRef(Words.sortable(entry))));
        document.add(new NumericDocValuesField(HASH_HIGH, row.hash().high()));
        document.add(new NumericDocValuesField(HASH_LOW, row.hash().low()));
        document.add(new StringField(ORIGIN, row.origin().toString(), Store.NO));
        document.add(new StringField(TYPE, entry.address().type().name(), Store.NO));
        document.add(new StringField(KIND, Kind.of(entry.details()).word(), Store.NO));
        document.add(new StringField(HIDDEN, entry.hidden() ? "1" : "0", Store.NO));
        add(document, WORD, BEGINNING, Words.of(entry));
        add(document, FIRST, FIRST_BEGINNING, Words.first(entry));
        return document;
    }

    private static void add(Document document, String field, String beginnings, Set<String> words) {
        for (String word : words) {
            document.add(new StringField(field, word, Store.NO));
            for (int length = 1; length <= Math.min(SHORT, word.length()); length++) {
                document.add(new StringField(beginnings, word.substring(0, length), Store.NO));
            }
        }
    }

    static Term key(String key) {
        return new Term(KEY, key);
    }

    /** Asks for the entries of one rank. */
    static Query query(Wanted wanted, Scope scope, int rank) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new MatchAllDocsQuery(), Occur.FILTER);
        BooleanQuery.Builder first = new BooleanQuery.Builder();
        for (Set<String> spellings : wanted.words()) {
            BooleanQuery.Builder word = new BooleanQuery.Builder();
            for (String spelling : spellings) {
                word.add(begins(WORD, BEGINNING, spelling), Occur.SHOULD);
                first.add(begins(FIRST, FIRST_BEGINNING, spelling), Occur.SHOULD);
            }
            query.add(word.build(), Occur.FILTER);
        }
        if (!wanted.words().isEmpty()) {
            query.add(first.build(), rank == 0 ? Occur.FILTER : Occur.MUST_NOT);
        }
        scope(query, scope);
        return query.build();
    }

    private static Query begins(String field, String beginnings, String word) {
        return word.length() <= SHORT
                ? new TermQuery(new Term(beginnings, word))
                : new PrefixQuery(new Term(field, word));
    }

    private static void scope(BooleanQuery.Builder query, Scope scope) {
        TermQuery own = new TermQuery(new Term(ORIGIN, scope.view().toString()));
        BooleanQuery.Builder seen = new BooleanQuery.Builder();
        seen.add(new TermQuery(new Term(HIDDEN, "0")), Occur.SHOULD);
        if (scope.showsHidden()) {
            seen.add(own, Occur.SHOULD);
        }
        query.add(seen.build(), Occur.FILTER);
        if (!scope.received().isEmpty()) {
            BooleanQuery.Builder received = new BooleanQuery.Builder();
            for (AddressType type : scope.received()) {
                received.add(new TermQuery(new Term(TYPE, type.name())), Occur.SHOULD);
            }
            query.add(received.add(own, Occur.SHOULD).build(), Occur.FILTER);
        }
        if (scope.origin() != null) {
            Term origin = new Term(ORIGIN, scope.origin().toString());
            query.add(new TermQuery(origin), Occur.FILTER);
        }
        if (scope.type() != null) {
            query.add(new TermQuery(new Term(TYPE, scope.type().name())), Occur.FILTER);
        }
        if (scope.kind() != null) {
            query.add(new TermQuery(new Term(KIND, scope.kind().word())), Occur.FILTER);
        }
    }
}
