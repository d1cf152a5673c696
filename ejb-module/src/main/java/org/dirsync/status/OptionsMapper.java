package org.dirsync.status;

import java.util.Set;
import java.util.TreeSet;
import org.dirsync.address.AddressType;
import org.dirsync.address.Code;
import org.dirsync.address.RefusedException;
import org.dirsync.list.Limit;
import org.dirsync.message.Options;
import org.dirsync.usecase.InvalidException;
import org.jspecify.annotations.Nullable;

/** Options as pages and programs write them, and as the protocol has them. */
public final class OptionsMapper {

    private static final int LEAST_CHARACTERS = 1_000;
    private static final int MAX_CHARACTERS = 4_000_000;
    private static final int MAX_CHANGES = 100_000;

    private OptionsMapper() {}

    static OptionsView view(Options options) {
        return new OptionsView(
                options.types().stream().map(AddressType::name).sorted().toList(),
                options.details(),
                options.sends(),
                options.receives(),
                options.limit().changes(),
                options.limit().characters());
    }

    /** The options; the defaults if null. */
    public static Options options(@Nullable OptionsView view) {
        if (view == null) {
            return Options.DEFAULT;
        }
        if (view.limitChanges() < 1 || view.limitChanges() > MAX_CHANGES) {
            throw new InvalidException(
                    "options.limitChanges", "give 1 to %d changes".formatted(MAX_CHANGES));
        }
        if (view.limitCharacters() < LEAST_CHARACTERS || view.limitCharacters() > MAX_CHARACTERS) {
            throw new InvalidException(
                    "options.limitCharacters",
                    "give %d to %d characters".formatted(LEAST_CHARACTERS, MAX_CHARACTERS));
        }
        Set<AddressType> types = new TreeSet<>();
        for (String type : view.types()) {
            try {
                types.add(known(AddressType.parse(type.strip())));
            } catch (RefusedException e) {
                throw new InvalidException("options.types", e);
            }
        }
        return new Options(
                types,
                view.details(),
                view.sends(),
                view.receives(),
                new Limit(view.limitChanges(), view.limitCharacters()));
    }

    private static AddressType known(AddressType type) throws RefusedException {
        if (!AddressType.KNOWN.contains(type)) {
            throw new RefusedException(
                    Code.UNKNOWN_TYPE,
                    "the address type %s is unknown; use one of %s"
                            .formatted(type, new TreeSet<>(AddressType.KNOWN)));
        }
        return type;
    }
}
