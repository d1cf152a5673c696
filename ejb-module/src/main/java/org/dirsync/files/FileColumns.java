package org.dirsync.files;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.dirsync.address.RefusedException;
import org.dirsync.format.AddressFormat;
import org.dirsync.format.AddressSink;
import org.dirsync.format.Given;
import org.dirsync.format.LineRefusal;
import org.dirsync.format.Transaction;
import org.dirsync.store.Plan;

/**
 * What a file of records speaks of, as the header of a CSV file says it: the prompts that occur in
 * any of its records. In a file that is the whole list, a record without one of them has it empty,
 * so that a phone goes that was removed where the file comes from; what the file never speaks of
 * stays. Whether an entry is hidden, only its own record says.
 */
public final class FileColumns implements AddressSink {

    private static final int MAX_COLUMNS = 1_000;

    private final AddressSink next;
    private final Set<String> prompts = new HashSet<>();
    private boolean tooMany;

    /** Looks at what is handed on. */
    public FileColumns(AddressSink next) {
        this.next = next;
    }

    /** What the file of a plan speaks of; it is read for that where its format has no header. */
    public static Given of(Plan plan, AddressFile file) throws IOException, RefusedException {
        if (!plan.source().replace() || plan.source().format() == AddressFormat.CSV) {
            return Given.NOTHING;
        }
        FileColumns columns = new FileColumns(new Nowhere());
        file.read(plan.source().format(), columns);
        return columns.columns();
    }

    @Override
    public void take(Transaction transaction) {
        if (transaction instanceof Transaction.Put put) {
            add(put.given());
        } else if (transaction instanceof Transaction.Add added) {
            add(added.given());
        }
        next.take(transaction);
    }

    private void add(Given given) {
        if (!tooMany) {
            prompts.addAll(given.prompts());
            tooMany = prompts.size() > MAX_COLUMNS;
        }
    }

    @Override
    public void refuse(LineRefusal refusal) {
        next.refuse(refusal);
    }

    /**
     * What the file speaks of, at its end; nothing in common if there are more than can be held.
     */
    public Given columns() {
        return tooMany ? Given.NOTHING : new Given(false, prompts);
    }

    private static final class Nowhere implements AddressSink {
        @Override
        public void take(Transaction transaction) {
            // it is read again
        }

        @Override
        public void refuse(LineRefusal refusal) {
            // it is read again
        }
    }
}
