package org.dirsync.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.jms.JMSException;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import org.dirsync.cycle.RootCause;
import org.dirsync.cycle.Transactions.Failure;
import org.junit.jupiter.api.Test;

class JtaTransactionsTest {

    @Test
    void failuresAreClassifiedByTheirCauses() {
        assertThat(of(new SQLTransactionRollbackException("deadlock")))
                .isEqualTo(Failure.TRANSIENT);
        assertThat(of(new SQLException("duplicate", "23505"))).isEqualTo(Failure.DUPLICATE_KEY);
        assertThat(of(new SQLException("no such table", "42X05"))).isEqualTo(Failure.RESOURCE);
        assertThat(of(new JMSException("away"))).isEqualTo(Failure.RESOURCE);
        assertThat(of(new NullPointerException())).isEqualTo(Failure.DEFECT);
    }

    private static Failure of(Exception cause) {
        return JtaTransactions.of(new EJBException(new IllegalStateException("a step", cause)));
    }

    @Test
    void textIsThatOfTheInnermostCause() {
        assertThat(RootCause.text(new EJBException(new SQLException("x")))).isEqualTo("x");
        assertThat(RootCause.text(new NullPointerException())).isEqualTo("NullPointerException");
    }
}
