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
import org.dirsync.address.Address;
import org.dirsync.address.AddressType;
import org.dirsync.address.Entry;
import org.dirsync.address.Kind;
import org.dirsync.address.Members;
import org.dirsync.store.ListFeed;
import org.dirsync.store.ListFeed.Indexed;

/**
 * How entries stand in the index, and how they are asked for. Beginnings of up to three characters
 * are terms of their own: so a search for one letter reads one list, and stops when it has enough.
 *
 * <p>An entry of the master list has a document for each version that some postoffice may still
 * have: {@link #FROM} is the number at which the version came, {@link #UNTIL} the number of the
 * entry's last change, in all versions but the present one.
 */
final class Documents {

    static final String KEY = "key";
    static final String NAME = "name";
    static final String HASH_HIGH = "high";
    static final String HASH_LOW = "low";
    static final String LIST = "list";
    static final String FROM = "from";
    static final String UNTIL = "until";

    /** Documents are kept in the order in which they are shown. */
    static final Sort ORDER =
            new Sort(
                    new SortField(NAME, SortField.Type.STRING),
                    new SortField(KEY, SortField.Type.STRING));

    private static final String ENTRY = "entry";
    private static final String WORD = "word";
    private static final String BEGINNING = "beginning";
    private static final String FIRST = "first";
    private static final String FIRST_BEGINNING = "first-beginning";
    private static final String ORIGIN = "origin";
    private static final String TYPE = "type";
    private static final String KIND = "kind";
    private static final String MEMBER = "member";
    private static final String HIDDEN = "hidden";
    private static final int SHORT = 3;

    /** No address has a longer key; the index refuses terms of more than 32,766 bytes. */
    private static final int MAX_KEY = 2 * Address.MAX_LENGTH;

    private static final Query NOT_HIDDEN = new TermQuery(new Term(HIDDEN, "0"));

    private Documents() {}

    static Document of(int list, Indexed row) {
        Entry entry = row.entry();
        String key = entry.address().key();
        Document document = new Document();
        document.add(new StringField(ENTRY, entry(list, key).text(), Store.NO));
        document.add(new StringField(LIST, list(list).text(), Store.NO));
        document.add(new NumericDocValuesField(LIST, list));
        document.add(new NumericDocValuesField(FROM, row.number()));
        document.add(new SortedDocValuesField(KEY, new BytesRef(key)));
        document.add(new SortedDocValuesField(NAME, new BytesRef(Words.sortable(entry))));
        document.add(new NumericDocValuesField(HASH_HIGH, row.hash().high()));
        document.add(new NumericDocValuesField(HASH_LOW, row.hash().low()));
        document.add(new StringField(ORIGIN, Integer.toString(row.owner()), Store.NO));
        document.add(new StringField(TYPE, entry.address().type().name(), Store.NO));
        document.add(new StringField(KIND, Kind.of(entry.details()).word(), Store.NO));
        document.add(new StringField(HIDDEN, entry.hidden() ? "1" : "0", Store.NO));
        for (String member : Members.keys(entry.details())) {
            if (member.length() <= MAX_KEY) {
                document.add(new StringField(MEMBER, member, Store.NO));
            }
        }
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

    /** Is in every index and no entry, since a field must be there before it can be updated. */
    static Document first() {
        Document document = new Document();
        document.add(new NumericDocValuesField(UNTIL, 0));
        return document;
    }

    /** All versions of an entry of a list. */
    static Term entry(int list, String key) {
        return new Term(ENTRY, list + " " + key);
    }

    /** All entries of a list. */
    static Term list(int list) {
        return new Term(LIST, Integer.toString(list));
    }

    /** Versions that no postoffice has any more that is as far as this number. */
    static Query replacedThrough(long number) {
        return NumericDocValuesField.newSlowRangeQuery(UNTIL, 1, number);
    }

    /** Asks for the entries of one rank. */
    static Query query(Wanted wanted, View view, int rank) {
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
        query.add(view(view), Occur.FILTER);
        Scope scope = view.scope();
        if (scope.type() != null) {
            query.add(new TermQuery(new Term(TYPE, scope.type().name())), Occur.FILTER);
        }
        if (scope.kind() != null) {
            query.add(new TermQuery(new Term(KIND, scope.kind().word())), Occur.FILTER);
        }
        if (scope.member() != null) {
            query.add(new TermQuery(new Term(MEMBER, scope.member())), Occur.FILTER);
        }
        return query.build();
    }

    private static Query begins(String field, String beginnings, String word) {
        return word.length() <= SHORT
                ? new TermQuery(new Term(beginnings, word))
                : new PrefixQuery(new Term(field, word));
    }

    /** What the one who looks owns, and what he may have received of others. */
    private static Query view(View view) {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        if (view.showsOwn()) {
            either.add(own(view), Occur.SHOULD);
        }
        if (view.showsOthers()) {
            either.add(others(view), Occur.SHOULD);
        }
        return either.build();
    }

    private static Query own(View view) {
        BooleanQuery.Builder own = new BooleanQuery.Builder();
        own.add(new TermQuery(list(view.postoffice())), Occur.FILTER);
        if (view.isMaster()) {
            own.add(replacedThrough(Long.MAX_VALUE), Occur.MUST_NOT);
            if (view.origin() != null) {
                own.add(origin(view.origin()), Occur.FILTER);
            }
        }
        if (!view.scope().showsHidden()) {
            own.add(NOT_HIDDEN, Occur.FILTER);
        }
        return own.build();
    }

    private static Query others(View view) {
        BooleanQuery.Builder others = new BooleanQuery.Builder();
        others.add(new TermQuery(list(ListFeed.MASTER)), Occur.FILTER);
        others.add(NOT_HIDDEN, Occur.FILTER);
        others.add(origin(view.postoffice()), Occur.MUST_NOT);
        if (view.origin() != null) {
            others.add(origin(view.origin()), Occur.FILTER);
        }
        if (!view.scope().received().isEmpty()) {
            BooleanQuery.Builder received = new BooleanQuery.Builder();
            for (AddressType type : view.scope().received()) {
                received.add(new TermQuery(new Term(TYPE, type.name())), Occur.SHOULD);
            }
            others.add(received.build(), Occur.FILTER);
        }
        if (view.through() != null) {
            long through = view.through();
            others.add(NumericDocValuesField.newSlowRangeQuery(FROM, 0, through), Occur.FILTER);
            others.add(replacedThrough(through), Occur.MUST_NOT);
        }
        return others.build();
    }

    private static Query origin(int postoffice) {
        return new TermQuery(new Term(ORIGIN, Integer.toString(postoffice)));
    }
}
