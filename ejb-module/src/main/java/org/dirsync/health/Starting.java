package org.dirsync.health;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dirsync.search.NameSearch;
import org.dirsync.setup.Samples;
import org.dirsync.setup.StartTask;

/**
 * What the node still does after its start; for everybody, as health is. Asks nothing of the
 * database.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Starting {

    @EJB private Samples samples;

    @EJB private NameSearch names;

    /** What is not done yet; mostly nothing. */
    public List<StartTask> tasks() {
        Optional<StartTask> index =
                names.growing()
                        .map(
                                growing ->
                                        new StartTask(
                                                StartTask.Kind.INDEX,
                                                growing.done(),
                                                growing.total()));
        return Stream.of(samples.underWay(), index).flatMap(Optional::stream).toList();
    }
}
