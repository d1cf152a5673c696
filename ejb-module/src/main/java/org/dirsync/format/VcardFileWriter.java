package org.dirsync.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dirsync.address.Address;
import org.dirsync.address.AddressType;
import org.dirsync.address.Details;
import org.dirsync.address.Entry;
import org.dirsync.address.Kind;
import org.dirsync.address.Members;
import org.dirsync.address.RefusedException;

/**
 * Writes vCard 3.0 (RFC 2426), which every address book reads: {@code FN}, {@code EMAIL} or for
 * another type of address {@code X-DIRSYNC-ADDRESS}, and the properties that there are for the
 * prompts, one for each value; the others go into {@code X-DIRSYNC-DETAIL} as {@code
 * Prompt:/value}. A hidden entry has {@code X-DIRSYNC-HIDDEN:yes}. Groups and their members are
 * written as Apple's address book writes them in this version.
 */
public final class VcardFileWriter implements AddressWriter {

    private static final int MAX_LENGTH = 75;

    private final OutputStream out;
    private final Map<String, String> phones = new TreeMap<>();
    private final Map<String, String> texts = new TreeMap<>();

    /** A file of cards. */
    public VcardFileWriter(OutputStream out) {
        this.out = new BufferedOutputStream(out, 32 * 1024);
        VcardPerson.PHONES.forEach((type, prompt) -> phones.put(prompt, type));
        VcardPerson.TEXTS.forEach((property, prompt) -> texts.put(prompt, property));
        phones.put(VcardPerson.PHONE, "WORK,VOICE");
    }

    @Override
    public void write(Entry entry) throws IOException {
        Map<String, String> details = new LinkedHashMap<>(entry.details().asMap());
        line("BEGIN:VCARD");
        line("VERSION:3.0");
        line("FN:" + escaped(entry.name()));
        line(names(entry, details));
        address(entry);
        mails(entry, details);
        group(details);
        organization(details);
        place(details);
        for (Map.Entry<String, String> detail : details.entrySet()) {
            for (String property : properties(detail)) {
                line(property);
            }
        }
        if (entry.hidden()) {
            line(VcardProperty.HIDDEN + ":yes");
        }
        line("END:VCARD");
    }

    private static String names(Entry entry, Map<String, String> details) {
        List<String> parts =
                VcardPerson.NAME_PARTS.stream()
                        .map(prompt -> details.getOrDefault(prompt, ""))
                        .toList();
        String last = parts.get(0);
        boolean alone = parts.subList(1, parts.size()).stream().allMatch(String::isEmpty);
        if (alone && (last.isEmpty() || last.equals(entry.name()))) {
            return "N:" + escaped(entry.name()) + ";;;;";
        }
        details.keySet().removeAll(VcardPerson.NAME_PARTS);
        return "N:" + parts.stream().map(VcardFileWriter::escaped).collect(Collectors.joining(";"));
    }

    private void address(Entry entry) throws IOException {
        if (entry.address().type().equals(AddressType.SMTP)) {
            line("EMAIL;TYPE=INTERNET,PREF:" + escaped(entry.address().physical()));
        } else {
            line(VcardProperty.ADDRESS + ":" + escaped(entry.address().toString()));
        }
    }

    /** Other addresses, unless reading them would not give the detail back. */
    private void mails(Entry entry, Map<String, String> details) throws IOException {
        List<String> mails = Values.of(details.getOrDefault(Attributes.OTHER_MAIL, ""));
        boolean plain =
                mails.stream()
                        .allMatch(
                                mail ->
                                        mail.indexOf('@') > 0
                                                && MailCell.split(mail).equals(List.of(mail))
                                                && !mail.equalsIgnoreCase(
                                                        entry.address().physical()));
        if (plain) {
            details.remove(Attributes.OTHER_MAIL);
            for (String mail : mails) {
                line("EMAIL;TYPE=INTERNET:" + escaped(mail));
            }
        }
    }

    /** A group, and its members if all are Internet mail. */
    private void group(Map<String, String> details) throws IOException {
        if (!Kind.GROUP.word().equals(details.get(Kind.PROMPT))) {
            return;
        }
        details.remove(Kind.PROMPT);
        line(VcardProperty.APPLE_KIND + ":" + Kind.GROUP.word());
        String text = details.getOrDefault(Members.PROMPT, "");
        List<String> members = List.of(text.split(" \\| ", -1));
        String smtp = AddressType.SMTP + ":";
        boolean plain = text.startsWith(smtp) && members.equals(Members.of(text));
        Set<String> seen = new HashSet<>();
        for (String member : members) {
            plain &= member.startsWith(smtp) && isPlain(member) && seen.add(fold(member));
        }
        if (plain) {
            details.remove(Members.PROMPT);
            for (String member : members) {
                String mail =
                        URLEncoder.encode(member.substring(smtp.length()), StandardCharsets.UTF_8);
                line(
                        VcardProperty.APPLE_MEMBER
                                + ":mailto:"
                                + mail.replace("+", "%20").replace("%40", "@"));
            }
        }
    }

    private static boolean isPlain(String member) {
        try {
            return Address.parse(member).toString().equals(member);
        } catch (RefusedException e) {
            return false; // stays a detail
        }
    }

    private static String fold(String member) {
        return Address.trusted(AddressType.SMTP, member).key();
    }

    private void organization(Map<String, String> details) throws IOException {
        String company = details.getOrDefault(VcardPerson.COMPANY, "");
        String department = details.getOrDefault(VcardPerson.DEPARTMENT, "");
        details.remove(VcardPerson.COMPANY);
        details.remove(VcardPerson.DEPARTMENT);
        if (!department.isEmpty()) {
            line("ORG:" + escaped(company) + ";" + escaped(department));
        } else if (!company.isEmpty()) {
            for (String one : Values.of(company)) {
                line("ORG:" + escaped(one));
            }
        }
    }

    private void place(Map<String, String> details) throws IOException {
        String parts =
                VcardPerson.PLACE.stream()
                        .map(prompt -> escaped(details.getOrDefault(prompt, "")))
                        .collect(Collectors.joining(";"));
        if (VcardPerson.PLACE.stream().anyMatch(details::containsKey)) {
            details.keySet().removeAll(VcardPerson.PLACE);
            line("ADR;TYPE=WORK:;;" + parts);
        }
    }

    private List<String> properties(Map.Entry<String, String> detail) {
        String prompt = detail.getKey();
        List<String> values =
                prompt.equals(Attributes.DESCRIPTION)
                        ? List.of(detail.getValue())
                        : Values.of(detail.getValue());
        String property = property(prompt, values);
        if (property.isEmpty()) {
            return List.of(
                    VcardProperty.DETAIL + ":" + escaped(detailLine(prompt, detail.getValue())));
        }
        return values.stream().map(value -> property + ":" + escaped(value)).toList();
    }

    /** The property for a prompt; empty if reading it would not give the values back. */
    private String property(String prompt, List<String> values) {
        String phone = phones.get(prompt);
        if (phone != null) {
            boolean uri = values.stream().anyMatch(VcardFileWriter::isTelephoneUri);
            return uri ? "" : "TEL;TYPE=" + phone;
        }
        if (prompt.equals(Attributes.WEB_PAGE)) {
            return values.stream().allMatch(VcardFileWriter::isPlainUrl) ? "URL" : "";
        }
        return texts.getOrDefault(prompt, "");
    }

    private static boolean isTelephoneUri(String value) {
        return value.regionMatches(true, 0, "tel:", 0, "tel:".length());
    }

    private static boolean isPlainUrl(String value) {
        return value.matches("https?://[^\\\\,;]+");
    }

    private static String detailLine(String prompt, String value) {
        try {
            return Details.of(Map.of(prompt, value)).text();
        } catch (RefusedException e) {
            throw new IllegalStateException("details were details before", e);
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,");
    }

    /** Lines of more than 75 bytes are folded, never inside a character. */
    private void line(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int from = 0;
        int room = MAX_LENGTH;
        while (bytes.length - from > room) {
            int to = from + room;
            while ((bytes[to] & 0xc0) == 0x80) {
                to--;
            }
            out.write(bytes, from, to - from);
            out.write('\r');
            out.write('\n');
            out.write(' ');
            from = to;
            room = MAX_LENGTH - 1;
        }
        out.write(bytes, from, bytes.length - from);
        out.write('\r');
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
