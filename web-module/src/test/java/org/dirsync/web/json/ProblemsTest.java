package org.dirsync.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import org.dirsync.address.Code;
import org.dirsync.address.RefusedException;
import org.dirsync.usecase.ConflictException;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.UnknownNameException;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    @Test
    void knowsTheExceptionsOfTheUseCases() {
        assertThat(Problems.of(new UnknownNameException("x")).status()).isEqualTo(404);
        assertThat(Problems.of(new ConflictException("x")).status()).isEqualTo(409);
        assertThat(Problems.of(new InvalidException("limit", "x")).status()).isEqualTo(400);
        assertThat(Problems.of(new EJBAccessException("x")).status()).isEqualTo(403);
        assertThat(Problems.of(new AccessLocalException("x")).status()).isEqualTo(403);
    }

    @Test
    void saysWhichFieldAndWhichCode() {
        RefusedException refused = new RefusedException(Code.NO_FULL_NAME, "give a name");

        Problem problem = Problems.of(new InvalidException("name", refused));

        assertThat(problem.field()).isEqualTo("name");
        assertThat(problem.code()).isEqualTo(46);
        assertThat(problem.detail()).isEqualTo("give a name");
    }

    @Test
    void namesNoFieldForTheWholeBody() {
        assertThat(Problems.of(new InvalidException("", "the file is empty")).field()).isNull();
    }

    @Test
    void tellsNothingOfWhatNobodyExpected() {
        Problem problem = Problems.of(new IllegalStateException("jdbc:derby:secret"));

        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.incident()).matches("[0-9A-F]{8}");
        assertThat(problem.detail()).contains(problem.incident()).doesNotContain("derby");
    }
}
