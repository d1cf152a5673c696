package org.dirsync.format;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The addresses of a file by the names by which its groups call their members. Memory does not grow
 * with the file: names are looked up many at a time, by reading all of them.
 */
final class MemberNames implements Closeable {

    private final Spill spill = new Spill();
    private long count;

    /** Takes an address that is known by a name, too. */
    void add(String name, String address) throws IOException {
        spill.text(name);
        spill.text(address);
        count++;
    }

    /** The addresses of those of these names that are there; of two alike, that of the first. */
    Map<String, String> find(Set<String> names) throws IOException {
        Map<String, String> found = new HashMap<>();
        if (names.isEmpty()) {
            return found;
        }
        try (DataInputStream in = spill.read()) {
            for (long i = 0; i < count && found.size() < names.size(); i++) {
                String name = Spill.text(in);
                String address = Spill.text(in);
                if (names.contains(name)) {
                    found.putIfAbsent(name, address);
                }
            }
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        spill.close();
    }
}
