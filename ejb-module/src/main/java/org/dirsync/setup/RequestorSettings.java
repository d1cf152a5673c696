package org.dirsync.setup;

import java.util.ArrayList;
import java.util.List;
import org.dirsync.status.OptionsView;
import org.jspecify.annotations.Nullable;

/**
 * A registration at the directory server. When it is changed, null leaves a value as it is.
 *
 * @param name {@code NETWORK/POSTOFFICE}; not changed
 * @param secret shared with the requestor, at least 12 characters; never given out
 * @param options what the requestor may send and take; default everything
 * @param password whether it may send the secret as {@code PASSWORD=} in place of a signature, as a
 *     foreign requestor that cannot sign; default no
 */
public record RequestorSettings(
        @Nullable String name,
        @Nullable String secret,
        @Nullable OptionsView options,
        @Nullable Boolean password) {

    /** Without the secret, which belongs into no log. */
    @Override
    public String toString() {
        return "RequestorSettings[name=%s, options=%s]".formatted(name, options);
    }

    /** What a change with these settings changes, in words for the audit list. */
    String changes() {
        List<String> words = new ArrayList<>();
        if (secret != null) {
            words.add("another secret");
        }
        if (options != null) {
            words.add("options " + options.words());
        }
        if (password != null) {
            words.add(password ? "may send PASSWORD=" : "has to sign");
        }
        return String.join(", ", words);
    }
}
