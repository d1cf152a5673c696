package org.dirsync.driven;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every own list against the model, and every global address list against the own lists. */
public final class Comparison {

    private static final int MAX_NAMED = 20;

    private final DrivenApi api;
    private final Model model;
    private long compared;
    private long lost;
    private long ghosts;
    private long altered;
    private long repeats;
    private final List<String> findings = new ArrayList<>();

    public Comparison(DrivenApi api, Model model) {
        this.api = api;
        this.model = model;
    }

    /** Compares all lists of these postoffices, which must be at rest. */
    public void compare(List<String> postoffices) throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>();
        for (String postoffice : postoffices) {
            Map<String, String> own = read(postoffice, "addresses");
            Set<String> addresses = model.addresses(postoffice);
            addresses.addAll(own.keySet());
            for (String address : addresses) {
                String value = own.getOrDefault(address, Model.ABSENT);
                judge(postoffice + " own " + address, model.possible(postoffice, address), value);
            }
            own.forEach((address, value) -> all.put(address, postoffice + "|" + value));
        }
        for (String postoffice : postoffices) {
            Map<String, String> gal = new HashMap<>();
            each(
                    postoffice,
                    "gal",
                    (entry, value) -> {
                        String address = entry.getString("address");
                        return gal.put(address, entry.getString("origin") + "|" + value) == null;
                    });
            Set<String> addresses = new HashSet<>(all.keySet());
            addresses.addAll(gal.keySet());
            for (String address : addresses) {
                judge(
                        postoffice + " gal " + address,
                        Set.of(all.getOrDefault(address, Model.ABSENT)),
                        gal.getOrDefault(address, Model.ABSENT));
            }
        }
    }

    /** An own list as it is. */
    public Map<String, String> read(String postoffice, String list)
            throws IOException, InterruptedException {
        Map<String, String> found = new HashMap<>();
        each(
                postoffice,
                list,
                (entry, value) -> found.put(entry.getString("address"), value) == null);
        return found;
    }

    private void each(String postoffice, String list, Taker taker)
            throws IOException, InterruptedException {
        api.pages(
                "api/postoffices/" + postoffice + "/" + list,
                entry -> {
                    JsonObject details = entry.getJsonObject("details");
                    String value =
                            Changes.value(entry.getString("name"), details.getString("Phone", ""));
                    if (!taker.isNew(entry, value)) {
                        repeats++;
                        say(postoffice + " " + list + " twice " + entry);
                    }
                });
    }

    private interface Taker {
        boolean isNew(JsonObject entry, String value);
    }

    private void judge(String what, Set<String> right, String value) {
        compared++;
        if (right.contains(value)) {
            return;
        }
        if (value.equals(Model.ABSENT)) {
            lost++;
            say("lost: " + what + " should be " + right);
        } else if (right.equals(Set.of(Model.ABSENT))) {
            ghosts++;
            say("ghost: " + what + " is " + value);
        } else {
            altered++;
            say("altered: " + what + " is " + value + ", should be " + right);
        }
    }

    private void say(String finding) {
        if (findings.size() < MAX_NAMED) {
            findings.add(finding);
        }
    }

    public long compared() {
        return compared;
    }

    public long lost() {
        return lost;
    }

    public long ghosts() {
        return ghosts;
    }

    public long altered() {
        return altered;
    }

    public long repeats() {
        return repeats;
    }

    /** What differs, the first {@value #MAX_NAMED}; empty if everything is right. */
    public List<String> findings() {
        return List.copyOf(findings);
    }
}
