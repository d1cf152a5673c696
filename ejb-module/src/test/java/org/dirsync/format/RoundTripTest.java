package org.dirsync.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.dirsync.address.Address;
import org.dirsync.address.AddressType;
import org.dirsync.address.Details;
import org.dirsync.address.Entry;
import org.dirsync.address.MailAddress;
import org.dirsync.address.Members;
import org.dirsync.address.RefusedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a writer writes, its reader reads as the same entries. */
class RoundTripTest {

    private static final String[] PIECES = {
        "a",
        "Å",
        "é",
        "東京",
        "𝒳𝒴",
        "Ж",
        " ",
        "  ",
        "\"",
        "\"\"",
        "'",
        ",",
        ";",
        "/",
        "//",
        ":",
        ":/",
        "::",
        "-",
        "- ",
        "=",
        "+1",
        "@",
        "\\",
        "#",
        "<",
        "~",
        "*",
        "(",
        ")",
        "|",
        "&",
        "TRUE",
        "https://x.example/",
        "b@c",
        "; ",
        "\\n",
        "SMTP:",
        "x y z",
        "a̧",
        "\u00a0",
        "\ud83d\udc69\u200d\ud83d\udcbb",
        "long ".repeat(9)
    };
    private static final String[] PROMPTS = {
        "Phone",
        "Title",
        "Department",
        "City",
        "First Name",
        "Last Name",
        "Middle Name",
        "Name Prefix",
        "Name Suffix",
        "Home Address",
        "Employee Number",
        "Language",
        "Kind",
        "Display Name",
        "Description",
        "Other Mail",
        "Other Name",
        "Web Page",
        "Mobile",
        "Fax",
        "Company",
        "Street",
        "Postal Code",
        "Country",
        "Nickname",
        "User ID",
        "Assistant",
        "City/State",
        "mail",
        "hidden",
        "address",
        "name",
        "cn",
        "title",
        "- Phone",
        "dn",
        "userPassword",
        "Ω",
        "x,y",
        "\"q\"",
        "a:",
        "a:/b",
        "/",
        "phone",
        "PHONE",
        "=x",
        "#",
        "objectClass"
    };

    @ParameterizedTest
    @EnumSource
    void keepsEveryEntryAsItIs(AddressFormat format) {
        for (long seed : LongStream.range(0, 150).toArray()) {
            List<Entry> entries = entries(new Random(seed));
            assertThat(roundTrip(format, entries))
                    .describedAs("seed %s", seed)
                    .usingElementComparator((a, b) -> a.sameAs(b) ? 0 : 1)
                    .containsExactlyElementsOf(entries);
        }
    }

    private static List<Entry> roundTrip(AddressFormat format, List<Entry> entries) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (AddressWriter writer = writer(format, file, entries)) {
            for (Entry entry : entries) {
                writer.write(entry);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        try {
            Reading reading = Reading.of(format, file.toByteArray());
            assertThat(reading.refused).isEmpty();
            return reading.entries();
        } catch (FileRefusedException e) {
            throw new AssertionError(file.toString(StandardCharsets.UTF_8), e);
        }
    }

    private static AddressWriter writer(AddressFormat format, OutputStream out, List<Entry> entries)
            throws IOException {
        return switch (format) {
            case CSV -> {
                Set<String> prompts = new TreeSet<>();
                entries.forEach(entry -> prompts.addAll(entry.details().asMap().keySet()));
                yield new CsvFileWriter(out, List.copyOf(prompts));
            }
            case LDIF -> new LdifFileWriter(out, "ou=people,dc=example,dc=com");
            case IMPORT_FILE -> new ImportFileWriter(out);
            case VCARD -> new VcardFileWriter(out);
        };
    }

    static List<Entry> entries(Random random) {
        List<Entry> entries = new ArrayList<>();
        while (entries.size() < 5) {
            try {
                entries.add(entry(random));
            } catch (RefusedException e) {
                // not every mixture of the pieces makes an entry
            }
        }
        return entries;
    }

    private static Entry entry(Random random) throws RefusedException {
        String name = text(random, 6);
        Map<String, String> details = new LinkedHashMap<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            boolean repeats = random.nextInt(10) == 0;
            details.put(PROMPTS[random.nextInt(PROMPTS.length)], repeats ? name : text(random, 5));
        }
        if (random.nextInt(4) == 0) {
            details.put("Phone", "+47 1; +47 2");
            details.put("Title", "Chief; Poet");
            details.put("Web Page", "https://a.example/; https://b.example/?x=1");
            details.put("Mobile", random.nextBoolean() ? "1-2; 12" : "1; 2");
            details.put("Other Mail", "a@b.example; c@d.example");
            details.put("Company", "A; B");
        }
        if (random.nextInt(4) == 0) {
            List<String> members = new ArrayList<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                members.add(
                        (random.nextBoolean()
                                        ? Address.parse("SMTP:m+%" + i + "@b")
                                        : address(random))
                                .toString());
            }
            details.put("Kind", "group");
            details.put("Members", Members.text(members));
        }
        return Entry.of(address(random), name, Details.of(details), random.nextInt(4) == 0);
    }

    private static Address address(Random random) throws RefusedException {
        return switch (random.nextInt(5)) {
            case 0 -> Address.of(AddressType.PCM, "NET/PO/" + text(random, 2).replace("/", "x"));
            case 1 -> Address.parse("X400:/c=US/a=" + random.nextInt(99) + "/p=Å/s= x y");
            case 2 -> Address.of(new AddressType("FAX"), "1~2~" + text(random, 3) + "~4");
            case 3 -> MailAddress.of("a" + text(random, 3) + "@host.example");
            default ->
                    MailAddress.of(
                            '"' + text(random, 3).replaceAll("[\"\\\\]", "") + "\"@host.example");
        };
    }

    private static String text(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(most); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
