package org.dirsync.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dirsync.requestor.Inbox;
import org.jspecify.annotations.Nullable;

/** An inbox in memory. */
public final class MemoryInbox implements Inbox {

    private final List<MessageFile> files = new ArrayList<>();
    private long last;

    @Override
    public void put(byte[] parcel, String answers, boolean isLast, Instant at) {
        files.add(new MessageFile(++last, parcel));
    }

    @Override
    public @Nullable MessageFile oldest() {
        return files.isEmpty() ? null : files.get(0);
    }

    @Override
    public void remove(MessageFile file) {
        files.removeIf(one -> one.number() == file.number());
    }

    @Override
    public long size() {
        return files.size();
    }

    /** The contents, in order of arrival. */
    public List<byte[]> parcels() {
        return files.stream().map(MessageFile::parcel).toList();
    }

    /** Takes out the file at this place, which is lost. */
    public void lose(int place) {
        files.remove(place);
    }

    /** Puts the file at this place behind the others once more. */
    public void repeat(int place) {
        put(files.get(place).parcel(), "", false, Instant.EPOCH);
    }

    /** Takes out all files. */
    public void clear() {
        files.clear();
    }

    /** The files that wait now, to go back to them. */
    public List<MessageFile> mark() {
        return List.copyOf(files);
    }

    /** Goes back to the files that waited then. */
    public void rollBack(List<MessageFile> mark) {
        files.clear();
        files.addAll(mark);
    }
}
