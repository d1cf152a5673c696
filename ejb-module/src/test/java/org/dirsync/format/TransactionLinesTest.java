package org.dirsync.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TransactionLinesTest {

    private final Reading outcomes = new Reading();
    private final TransactionLines lines = new TransactionLines(ImportLimits.DEFAULT, outcomes);

    @Test
    void carriesTheNumberOfTheTransactionThroughAMessage() {
        List<String> body =
                List.of(
                        "0000000012 A Martin, Robert                 PCM:NORTHWIND/LONDON/RMARTIN",
                        "- Phone:/(206) 555-0100",
                        "",
                        "0000000013 X",
                        "0000000014 D\tAnna\tSMTP:a@b",
                        "0000000015 A\tBerta\tSMTP:berta@b",
                        "- no answer");
        long number = 0;
        for (String line : body) {
            boolean begins = !line.isEmpty() && Character.isDigit(line.charAt(0));
            number = begins ? Long.parseLong(line.substring(0, 10)) : number;
            lines.line(number, begins ? line.substring(11) : line);
        }
        lines.end();
        assertThat(outcomes.taken).extracting(Transaction::line).containsExactly(12L, 14L);
        assertThat(outcomes.refusals()).containsExactly("13:13", "15:22");
    }

    @Test
    void handsOverATransactionWhenTheNextBegins() {
        lines.line(1, "D\tAnna\tSMTP:a@b");
        assertThat(outcomes.taken).isEmpty();
        lines.line(2, "D\tBerta\tSMTP:c@d");
        assertThat(outcomes.taken).hasSize(1);
        lines.end();
        lines.end();
        assertThat(outcomes.taken).hasSize(2);
    }

    @Test
    void refusesATooLongLineWithWhatItBelongsTo() {
        lines.line(1, "A\tAnna\tSMTP:a@b");
        lines.tooLong(2, "- Phone:/1111");
        lines.tooLong(3, "- Title:/1111");
        lines.line(4, "A\tBerta\tSMTP:c@d");
        lines.tooLong(5, "A\tCarla");
        lines.line(6, "- Phone:/1");
        lines.end();
        assertThat(outcomes.refusals()).containsExactly("2:166", "5:166");
        assertThat(outcomes.entries()).extracting(e -> e.name()).containsExactly("Berta");
    }

    @Test
    void takesTheRestAfterAnEnd() {
        lines.line(1, "X");
        lines.end();
        lines.line(2, "- Phone:/1");
        assertThat(outcomes.refusals()).containsExactly("1:13", "2:12");
    }

    @Test
    void tellsWhomARefusedTransactionNames() {
        List<String> file =
                List.of(
                        "A\tAnna\tSMTP:a@b",
                        "- no answer",
                        "M\tBo\tSMTP:b@b",
                        "  Bob\tSMTP:b2@b",
                        "- no answer",
                        "M\tCy\tSMTP:c@b",
                        "  Cyd\tSMTP:c@@b",
                        "X\tDi\tSMTP:d@b",
                        "A\tEve\te@b",
                        "A\tFay\tSMTP:f@@b",
                        "D\t\tQ-Q:x",
                        "R X-X:N/P",
                        "T PCM:N/P",
                        " no prompt",
                        "# of the list");
        for (int i = 0; i < file.size(); i++) {
            lines.line(i + 1, file.get(i));
        }
        lines.tooLong(16, "- Phone:/1111");
        lines.tooLong(17, "A\tGuy\tSMTP:g@b");
        lines.line(18, "A\tHal\tSMTP:h@b");
        lines.tooLong(19, "- Phone:/1111");
        lines.end();
        lines.line(20, "  Ida                            SMTP:i@b");
        lines.end();
        lines.line(21, "- Phone:/1");
        assertThat(outcomes.refused)
                .extracting(r -> r.line() + " " + Reading.names(r.named()))
                .containsExactly(
                        "2 SMTP:a@b",
                        "5 SMTP:b@b SMTP:b2@b",
                        "6 UNKNOWN",
                        "8 SMTP:d@b",
                        "9 UNKNOWN",
                        "10 UNKNOWN",
                        "11 UNKNOWN",
                        "12 NOBODY",
                        "14 NOBODY",
                        "15 NOBODY",
                        "17 UNKNOWN",
                        "19 SMTP:h@b",
                        "20 SMTP:i@b",
                        "21 NOBODY");
    }

    @Test
    void findsAnEntryByAnAddressThatIsNotTakenAnyMore() {
        lines.line(1, "D\tTwo\tSMTP:a@b;c@d");
        lines.line(2, "M\tTwo\tSMTP:a b@d");
        lines.line(3, "  Two\tSMTP:ab@d");
        lines.end();
        assertThat(outcomes.refused).isEmpty();
        assertThat(outcomes.taken).hasSize(2);
    }

    @Test
    void aTabInAnAnswerBecomesABlank() {
        lines.line(1, "A\tAnna\tSMTP:a@b");
        lines.line(2, "- Note:/a\tb");
        lines.end();
        assertThat(outcomes.entries().get(0).details().text()).isEqualTo("Note:/a b");
    }
}
