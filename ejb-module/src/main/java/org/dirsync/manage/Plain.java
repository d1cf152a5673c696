package org.dirsync.manage;

import jakarta.ejb.EJBException;
import java.util.function.Supplier;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.UnknownNameException;

/** Exceptions of classes that every JMX client has. */
final class Plain {

    private Plain() {}

    /**
     * What the beans answer.
     *
     * @throws IllegalArgumentException if this cannot be asked of this postoffice
     * @throws IllegalStateException if the node cannot answer now
     */
    static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (InvalidException | UnknownNameException e) {
            throw new IllegalArgumentException(e.getMessage());
        } catch (EJBException | IllegalStateException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw new IllegalStateException("the figures cannot be read: " + cause.getMessage());
        }
    }
}
