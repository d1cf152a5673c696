package org.dirsync.message;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dirsync.address.Address;
import org.dirsync.address.AddressType;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.Refusal;
import org.dirsync.address.RefusedException;
import org.dirsync.list.Applied.RefusedChange;
import org.dirsync.list.Digest;
import org.dirsync.list.Digests;
import org.dirsync.list.Digests.Part;

/** The lines of the sections for digests and refusals. */
final class SectionText {

    private SectionText() {}

    static void writeDigests(Digests digests, StringBuilder text) {
        text.append("\n[DIRSYNC-DIGESTS]\n");
        digests.parts()
                .forEach(
                        (part, digest) ->
                                text.append(
                                        String.format(
                                                Locale.ROOT,
                                                "%s %s %d %016x%016x\n",
                                                part.origin(),
                                                part.type(),
                                                digest.count(),
                                                digest.high(),
                                                digest.low())));
    }

    static void readDigest(String line, Map<Part, Digest> digests) throws RefusedException {
        String[] parts = line.split(" ", 4);
        if (parts.length < 4 || parts[3].length() != 32) {
            throw new RefusedException(
                    Code.INVALID_REQUEST, "a line of [DIRSYNC-DIGESTS] is malformed");
        }
        digests.put(
                new Part(PostofficeName.parse(parts[0]), AddressType.parse(parts[1])),
                new Digest(
                        Long.parseLong(parts[2]),
                        Long.parseUnsignedLong(parts[3].substring(0, 16), 16),
                        Long.parseUnsignedLong(parts[3].substring(16), 16)));
    }

    static void writeRefused(List<RefusedChange> refused, StringBuilder text) {
        if (refused.isEmpty()) {
            return;
        }
        text.append("\n[DIRSYNC-REFUSED]\n");
        for (RefusedChange change : refused) {
            text.append(change.number())
                    .append(' ')
                    .append(change.refusal().code().number())
                    .append('\t')
                    .append(change.address())
                    .append('\t')
                    .append(change.refusal().message().replaceAll("\\p{Cntrl}", " "))
                    .append('\n');
        }
    }

    static RefusedChange readRefused(String line) throws RefusedException {
        String[] parts = line.split("[ \t]", 3);
        int tab = parts.length < 3 ? -1 : parts[2].indexOf('\t');
        if (tab < 0) {
            throw new RefusedException(
                    Code.INVALID_REQUEST, "a line of [DIRSYNC-REFUSED] is malformed");
        }
        return new RefusedChange(
                Long.parseLong(parts[0]),
                Address.parse(parts[2].substring(0, tab)),
                new Refusal(
                        Code.of(Integer.parseInt(parts[1])).orElse(Code.FAILED),
                        parts[2].substring(tab + 1)));
    }
}
