package org.dirsync.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dirsync.address.Address;
import org.dirsync.address.AddressType;
import org.dirsync.address.Code;
import org.dirsync.address.Entry;
import org.dirsync.address.Kind;
import org.dirsync.address.MailAddress;
import org.dirsync.address.Members;
import org.dirsync.address.RefusedException;
import org.dirsync.address.Text;
import org.jspecify.annotations.Nullable;

/** A CSV row as an entry of the address list. All of it is read, also after the first fault. */
final class CsvPerson {

    private static final Pattern PROXY =
            Pattern.compile(
                    "(?i:(?<![a-z0-9])smtp):[^;,{}\\s]+?(?=$|[;,{}\\s]|%[A-Za-z0-9]{1,16}:)");
    private static final String MAIN = "SMTP:";
    private static final String EXCHANGE_NAME = "/o=";

    /** The prompt of what is no address. */
    static final String STREET = "Street";

    private final CsvHeader header;
    private final Person person;
    private final List<String> otherMails = new ArrayList<>(0);
    private final List<GroupMember> members = new ArrayList<>(0);
    private final Map<String, String> labels = new HashMap<>(0);
    private Kind kind = Kind.PERSON;
    private String name = "";
    private String exchangeName = "";
    private String mode = "";
    private boolean severalLines;
    private @Nullable RefusedException fault;

    CsvPerson(CsvHeader header, ImportLimits limits) {
        this.header = header;
        this.person = new Person(limits);
    }

    /** Takes the cells of a row. */
    void put(CsvRecords.CsvRecord record) {
        fault = record.fault();
        List<String> cells = record.cells();
        List<Column> columns = header.columns();
        long size = 0;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (i < columns.size()) {
                size += holdsValue(columns.get(i)) ? cell.length() : 0;
                if (size > LineReader.MAX_VALUES) {
                    fail(
                            Code.LIMIT_EXCEEDED,
                            "the row has more than %d characters without members; shorten it"
                                    .formatted(LineReader.MAX_VALUES));
                    break;
                }
                attempt(columns.get(i), cell);
            } else if (!cell.isBlank()) {
                fail(
                        Code.INVALID_TRANSACTION,
                        "the row has more values than the header; quote those with a separator");
            }
        }
        for (String mail : otherMails) {
            attempt(new Column(Column.Use.MAIL, ""), mail);
        }
        if (kind != Kind.PERSON) {
            person.detail(Kind.PROMPT, kind.word());
        }
    }

    /** Whether a column has values of a person, and neither members nor what is left out. */
    private static boolean holdsValue(Column column) {
        return switch (column.use()) {
            case MEMBER, NEVER, DROP, MARK, UNNAMED -> false;
            default -> !column.prompt().equals(Members.PROMPT);
        };
    }

    private void fail(Code code, String message) {
        fault = fault == null ? new RefusedException(code, message) : fault;
    }

    private void attempt(Column column, String cell) {
        try {
            if (!cell.isBlank()) {
                put(column, cell.strip());
            }
        } catch (RefusedException e) {
            fault = fault == null ? e : fault;
        }
    }

    private void put(Column column, String cell) throws RefusedException {
        switch (column.use()) {
            case ADDRESS -> putAddress(cell);
            case MAIL, LOGIN -> putMail(cell);
            case OTHER_MAIL -> otherMails.add(cell);
            case PROXY -> putProxies(cell);
            case PAGE -> put(Attributes.Role.URI, Attributes.WEB_PAGE, cell);
            case NAME -> putName(Attributes.Role.NAME, Attributes.OTHER_NAME, cell);
            case DISPLAY -> putName(Attributes.Role.DISPLAY_NAME, Attributes.DISPLAY_NAME, cell);
            case HIDDEN -> put(Attributes.Role.HIDDEN, "", cell);
            case VISIBLE -> put(Attributes.Role.HIDDEN, "", Person.yes(cell) ? "no" : "yes");
            case CLASS -> kind = kindOf(cell);
            case MODE -> mode = cell.toLowerCase(Locale.ROOT);
            case MEMBER -> putMembers(cell);
            case DN -> name = cell;
            case LABEL -> labels.put(column.prompt(), cell);
            case VALUE ->
                    person.detail(
                            PhoneLabel.prompt(labels.getOrDefault(column.prompt(), "")), cell);
            case PROMPT -> putDetail(column.prompt(), cell);
            case NEVER, DROP, MARK, UNNAMED -> {}
        }
    }

    private void put(Attributes.Role role, String prompt, String cell) throws RefusedException {
        person.put(new Attributes.Field(role, prompt), cell);
    }

    /**
     * Beside mail addresses, only what names its type is an address; the rest is where one lives.
     */
    private void putAddress(String cell) throws RefusedException {
        if (header.hasMail() && !person.isTyped(cell)) {
            person.detail(STREET, cell);
        } else {
            put(Attributes.Role.ADDRESS, "", cell);
        }
    }

    private void putMail(String cell) throws RefusedException {
        if (cell.regionMatches(true, 0, EXCHANGE_NAME, 0, EXCHANGE_NAME.length())) {
            exchangeName = cell;
        } else {
            put(Attributes.Role.MAIL, Attributes.OTHER_MAIL, cell);
        }
    }

    private void putProxies(String cell) {
        Matcher found = PROXY.matcher(cell);
        while (found.find()) {
            String proxy = found.group();
            otherMails.add(
                    proxy.startsWith(MAIN) ? 0 : otherMails.size(), proxy.substring(MAIN.length()));
        }
    }

    private void putName(Attributes.Role role, String prompt, String cell) throws RefusedException {
        if (cell.indexOf('\n') >= 0) {
            severalLines = true;
            throw new RefusedException(
                    Code.QUOTING,
                    "the full name has several lines; close the quotes after the name");
        }
        put(role, prompt, cell);
    }

    private void putDetail(String prompt, String cell) {
        boolean mails = prompt.equals(Members.PROMPT) && header.hasMail();
        person.detail(prompt, mails ? typedMembers(cell) : cell);
    }

    /** Members with their types where they are mail addresses without; anything else as it is. */
    private static String typedMembers(String cell) {
        List<String> typed = new ArrayList<>();
        for (String one : MailCell.split(cell)) {
            try {
                typed.add(MailAddress.of(one).toString());
            } catch (RefusedException e) {
                return cell;
            }
        }
        return Members.joined(typed);
    }

    /** Members between semicolons, which a distinguished name may hold with a backslash before. */
    private void putMembers(String cell) {
        for (String one : cell.split("(?<!\\\\);|\n", -1)) {
            String member = one.strip();
            if (member.indexOf('=') > 0) {
                members.add(LdifPerson.member(member));
            } else if (!member.isEmpty()) {
                members.add(GroupMember.of(AddressType.SMTP + ":" + member));
            }
        }
    }

    private static Kind kindOf(String words) {
        String folded = words.toLowerCase(Locale.ROOT);
        if (folded.contains("contact")
                || folded.equals("mailuser")
                || folded.equals("guestmailuser")
                || folded.equals("guest")
                || folded.equals("remote")) {
            return Kind.CONTACT;
        }
        boolean person = folded.contains("person") || folded.contains("mailbox");
        boolean group =
                folded.contains("group")
                        || folded.contains("distributionlist")
                        || folded.equals("dl");
        return group && !(person && !folded.startsWith("group")) ? Kind.GROUP : Kind.PERSON;
    }

    /** The name by which groups call the row; empty if there is none. */
    String name() {
        return name;
    }

    /** Whether the row says that the entry goes. */
    boolean deletes() {
        return mode.equals("delete");
    }

    /**
     * What the row says.
     *
     * @throws RefusedException for the first fault of the row; rows of directories without an
     *     address are passed over (907)
     */
    LateRecord record(long line) throws RefusedException {
        mustBeRead();
        Entry entry = header.given().named() ? person.entry() : person.unnamed();
        boolean group = kind == Kind.GROUP;
        return LateRecord.of(
                line, false, entry, header.given(), entry.name(), group ? members : List.of());
    }

    /**
     * The address of an entry that goes.
     *
     * @throws RefusedException as for {@link #record}; what would not be taken as the address of a
     *     new entry may stand in the list all the same
     */
    Address gone() throws RefusedException {
        mustBeRead();
        return person.existing();
    }

    private void mustBeRead() throws RefusedException {
        if (fault != null) {
            throw fault;
        }
        if (!person.hasAddress() && !exchangeName.isEmpty()) {
            throw new RefusedException(
                    Code.ADDRESS_ENDS,
                    "'%s' is the name of a mailbox inside Exchange and no mail address; export the mail address"
                            .formatted(Text.shown(exchangeName)));
        }
        if (!person.hasAddress() && header.isOfDirectory()) {
            throw new RefusedException(
                    Code.PASSED_OVER, "the row has no mail address, so it was passed over");
        }
    }

    /** Whom the row names; a name of several lines may be a quote that was forgotten, and more. */
    Named named() {
        return severalLines ? Named.UNKNOWN : person.named();
    }
}
