package org.dirsync.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dirsync.address.AddressType;
import org.dirsync.address.Details;
import org.dirsync.address.Entry;
import org.dirsync.address.RefusedException;

/**
 * Writes vCard 3.0 (RFC 2426), which every address book reads: {@code FN}, {@code EMAIL} or for
 * another type of address {@code X-DIRSYNC-ADDRESS}, and the properties that there are for the
 * prompts; the others go into {@code X-DIRSYNC-DETAIL} as {@code Prompt:/value}. A hidden entry has
 * {@code X-DIRSYNC-HIDDEN:yes}.
 */
public final class VcardFileWriter implements AddressWriter {

    private static final int LONGEST = 75;
    private static final String BETWEEN = "; ";

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
        organization(details);
        place(details);
        for (Map.Entry<String, String> detail : details.entrySet()) {
            line(property(detail));
        }
        if (entry.hidden()) {
            line(VcardProperty.HIDDEN + ":yes");
        }
        line("END:VCARD");
    }

    private static String names(Entry entry, Map<String, String> details) {
        String last = details.getOrDefault(Attributes.LAST_NAME, "");
        String first = details.getOrDefault(VcardPerson.FIRST_NAME, "");
        if (first.isEmpty() && (last.isEmpty() || last.equals(entry.name()))) {
            return "N:" + escaped(entry.name()) + ";;;;";
        }
        details.remove(Attributes.LAST_NAME);
        details.remove(VcardPerson.FIRST_NAME);
        return "N:" + escaped(last) + ";" + escaped(first) + ";;;";
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
        String others = details.getOrDefault(Attributes.OTHER_MAIL, "");
        List<String> mails = List.of(others.split(BETWEEN, -1));
        boolean plain =
                mails.stream().distinct().count() == mails.size()
                        && mails.stream()
                                .allMatch(
                                        mail ->
                                                mail.indexOf('@') > 0
                                                        && mail.indexOf(':') < 0
                                                        && mail.equals(mail.strip())
                                                        && !mail.equalsIgnoreCase(
                                                                entry.address().physical()));
        if (plain) {
            details.remove(Attributes.OTHER_MAIL);
            for (String mail : mails) {
                line("EMAIL;TYPE=INTERNET:" + escaped(mail));
            }
        }
    }

    private void organization(Map<String, String> details) throws IOException {
        String company = details.getOrDefault(VcardPerson.COMPANY, "");
        String department = details.getOrDefault(VcardPerson.DEPARTMENT, "");
        if (!company.isEmpty() || !department.isEmpty()) {
            details.remove(VcardPerson.COMPANY);
            details.remove(VcardPerson.DEPARTMENT);
            String unit = department.isEmpty() ? "" : ";" + escaped(department);
            line("ORG:" + escaped(company) + unit);
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

    private String property(Map.Entry<String, String> detail) {
        String prompt = detail.getKey();
        String value = detail.getValue();
        String phone = phones.get(prompt);
        if (phone != null && !value.regionMatches(true, 0, "tel:", 0, "tel:".length())) {
            return "TEL;TYPE=" + phone + ":" + escaped(value);
        }
        if (prompt.equals(Attributes.WEB_PAGE) && isPlainUrl(value)) {
            return "URL:" + value;
        }
        String property = texts.get(prompt);
        return property == null
                ? VcardProperty.DETAIL + ":" + escaped(detailLine(prompt, value))
                : property + ":" + escaped(value);
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
        int room = LONGEST;
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
            room = LONGEST - 1;
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
