package org.dirsync.files;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.dirsync.address.PostofficeName;
import org.dirsync.store.Opening;
import org.dirsync.store.Store;

/** What columns of CSV files mean, kept for the next file with the same header row. */
@Stateless
public class ColumnMappingStep {

    @Inject private Opening stores;

    /**
     * How a file is to be read: as the options say, which are kept, or else as was kept before.
     *
     * @param headers which header row it has
     */
    public FileOptions remembered(PostofficeName name, String headers, FileOptions options) {
        try (Store store = stores.open()) {
            if (!options.columns().isEmpty()) {
                store.mappings(name).write(headers, options.columns());
                return options;
            }
            Map<String, String> kept = store.mappings(name).find(headers);
            return new FileOptions(options.charset(), kept, FileOptions.Ask.NEVER);
        }
    }
}
