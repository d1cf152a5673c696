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
}
