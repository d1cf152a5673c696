package org.dirsync.files;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.dirsync.address.PostofficeName;

/** What columns of CSV files mean, kept for the next file with the same header row. */
@Stateless
public class ColumnMappingStep {

    @Inject private ColumnMappingRepository mappings;

    /**
     * How a file is to be read: as the options say, which are kept, or else as was kept before.
     *
     * @param headers which header row it has
     */
    public FileOptions remembered(PostofficeName name, String headers, FileOptions options) {
        if (!options.columns().isEmpty()) {
            mappings.write(name, headers, options.columns());
            return options;
        }
        Map<String, String> kept = mappings.find(name, headers);
        return new FileOptions(options.charset(), kept, FileOptions.Ask.NEVER);
    }
}
