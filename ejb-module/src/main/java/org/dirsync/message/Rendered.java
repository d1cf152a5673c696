package org.dirsync.message;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import org.dirsync.list.Change;

/**
 * Keeps the text of the last few lists of transactions, so that one T2 writes a batch once, however
 * many requestors get it. Lists are told apart by identity. For one thread.
 */
public final class Rendered implements Function<List<Change>, String> {

    private final int most;
    private final IdentityHashMap<List<Change>, String> texts = new IdentityHashMap<>();

    /**
     * Nothing written yet.
     *
     * @param most how many texts are kept, from 1
     */
    public Rendered(int most) {
        this.most = most;
    }

    @Override
    public String apply(List<Change> changes) {
        String known = texts.get(changes);
        if (known != null) {
            return known;
        }
        if (texts.size() >= most) {
            texts.clear();
        }
        String text = TransactionText.write(changes);
        texts.put(changes, text);
        return text;
    }
}
