package org.dirsync.status;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A postoffice with all its numbers.
 *
 * @param status what the overview says
 * @param settings its settings, without the secret
 * @param own its own list
 * @param acknowledged how much of its own list the server has, as it knows
 * @param received how much of the master list it has
 * @param registration what the server knows of it, or null if the server is on another node
 * @param refused its entries that the server holds back, as sentences with their code
 * @param repairs origins whose list it asks for again
 * @param inbox message files waiting for T3
 */
public record PostofficeView(
        PostofficeStatus status,
        PostofficeSettings settings,
        ListView own,
        CursorView acknowledged,
        CursorView received,
        @Nullable RequestorView registration,
        List<String> refused,
        List<String> repairs,
        long inbox) {

    /** Keeps copies of the lists. */
    public PostofficeView {
        refused = List.copyOf(refused);
        repairs = List.copyOf(repairs);
    }

    /**
     * A numbered list.
     *
     * @param list its id
     * @param last its last number
     * @param purged through which number deletions were forgotten (Keep Updates)
     * @param addresses how many addresses it has
     */
    public record ListView(String list, long last, long purged, long addresses) {}

    /**
     * How far a copy of a list is.
     *
     * @param list the list, empty if there is none yet
     * @param generation which full import or export it is on
     * @param through everything up to this number is there
     * @param complete whether that import is complete
     */
    public record CursorView(String list, long generation, long through, boolean complete) {}
}
