package org.dirsync.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dirsync.address.Code;
import org.dirsync.address.Text;

/** The attributes of a file that no prompt is known for, each with the line where it came first. */
final class DroppedAttributes {

    private static final int MAX_NAMES = 200;
    private static final int AT_ONCE = 20;

    private final Map<String, Long> lines = new LinkedHashMap<>();

    /** Takes notice of one that is left out. */
    void add(String name, long line) {
        if (lines.size() < MAX_NAMES) {
            lines.putIfAbsent(name, line);
        }
    }

    /** Tells the sink which they are, some in each notice. */
    void handOver(AddressSink sink) {
        List<Map.Entry<String, Long>> all = new ArrayList<>(lines.entrySet());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Map.Entry<String, Long>> some =
                    all.subList(from, Math.min(all.size(), from + AT_ONCE));
            List<String> named =
                    some.stream()
                            .map(one -> Text.shown(one.getKey()) + " (line " + one.getValue() + ")")
                            .toList();
            sink.refuse(
                    new LineRefusal(
                            some.get(0).getValue(),
                            Code.PASSED_OVER,
                            "left out of all entries, because an address list has no place for it: "
                                    + String.join(", ", named),
                            Named.NOBODY));
        }
    }
}
