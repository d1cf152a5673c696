package org.dirsync.server;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Applied.RefusedChange;
import org.dirsync.list.Copy;
import org.dirsync.list.Digests;
import org.dirsync.list.Filter;
import org.dirsync.list.Limit;
import org.dirsync.list.NumberedList;
import org.dirsync.list.Numbers;

/**
 * What one T2 has read of the master list, so that requestors that lack the same get the same
 * pages. What was read counts only while the list has not moved. For one thread.
 */
public final class SharedReads {

    private record PageKey(Numbers numbers, long base, long began, Filter filter, Limit limit) {}

    private record DigestKey(Numbers numbers, Filter filter) {}

    private final int most;
    private final Map<PageKey, NumberedList.Page> pages = new LinkedHashMap<>();
    private final Map<DigestKey, Digests> digests = new HashMap<>();

    /**
     * Nothing read yet.
     *
     * @param most how many pages are kept, from 1
     */
    public SharedReads(int most) {
        this.most = most;
    }

    /** A view of the list that answers from what was read before. */
    public MasterList over(MasterList master) {
        return new View(master);
    }

    private final class View implements MasterList {

        private final MasterList master;

        View(MasterList master) {
            this.master = master;
        }

        @Override
        public Numbers numbers() {
            return master.numbers();
        }

        @Override
        public Numbers lock() {
            return master.lock();
        }

        @Override
        public Page read(long base, long began, Filter filter, Limit limit) {
            long tombstones = Math.max(base, began);
            PageKey key = new PageKey(master.numbers(), base, tombstones, filter, limit);
            Page known = pages.get(key);
            if (known != null) {
                return known;
            }
            if (pages.size() >= most) {
                pages.remove(pages.keySet().iterator().next());
            }
            Page page = master.read(base, began, filter, limit);
            pages.put(key, page);
            return page;
        }

        @Override
        public Digests digests(Filter filter) {
            DigestKey key = new DigestKey(master.numbers(), filter);
            Digests known = digests.get(key);
            if (known == null) {
                known = master.digests(filter);
                digests.clear();
                digests.put(key, known);
            }
            return known;
        }

        @Override
        public void renew() {
            master.renew();
        }

        @Override
        public Copy copyOf(PostofficeName origin) {
            return master.copyOf(origin);
        }

        @Override
        public List<RefusedChange> refused(PostofficeName origin, int most) {
            return master.refused(origin, most);
        }

        @Override
        public int withdraw(PostofficeName origin, int most) {
            return master.withdraw(origin, most);
        }

        @Override
        public void approve(PostofficeName origin) {
            master.approve(origin);
        }

        @Override
        public SortedSet<PostofficeName> approved(long above) {
            return master.approved(above);
        }

        @Override
        public int rename(PostofficeName from, PostofficeName to, int most) {
            return master.rename(from, to, most);
        }
    }
}
