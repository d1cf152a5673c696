package org.dirsync.web.status;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dirsync.status.PostofficeStatus;
import org.dirsync.status.RequestorView;
import org.dirsync.web.page.Badge;
import org.dirsync.web.status.RingLayout.Place;
import org.dirsync.web.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The organization as a picture: the directory server in the middle, the requestors around it.
 *
 * @param middle the directory server, or null if it is not on this node
 * @param around the others
 * @param legend the states that occur, each once
 * @param left where the picture begins, to the left of the middle
 * @param top where it begins, above the middle
 * @param width how wide it is
 * @param height how high it is
 * @param label what it shows, in words
 */
public record Topology(
        @Nullable Node middle,
        List<Node> around,
        List<Badge> legend,
        int left,
        int top,
        int width,
        int height,
        String label) {

    private static final int MAX_LETTERS = 12;
    private static final int SIGN = 42;
    private static final int LETTER = 92; // tenths of a pixel; capitals are wide
    private static final int MARGIN = 8;
    private static final int WIDE = 1_200;
    private static final Badge ELSEWHERE = new Badge("On another system", "dot", "off");

    /**
     * A postoffice in the picture.
     *
     * @param name its name
     * @param label what is written on its plate, short enough
     * @param x where it is
     * @param y where it is
     * @param look its state
     * @param way what is under way, in words
     * @param count how many messages are under way
     * @param toIt whether they are on the way to it
     * @param path its page, or null where it has none on this node
     */
    public record Node(
            String name,
            String label,
            int x,
            int y,
            Badge look,
            String way,
            long count,
            boolean toIt,
            @Nullable String path) {

        /** How wide its plate is: the sign of its state and the label. */
        public int plate() {
            return SIGN + LETTER * label.length() / 10;
        }

        /** Where the number of the messages stands on the edge. */
        public int wayX() {
            return toIt ? x * 2 / 3 : x / 2;
        }

        /** Where the number of the messages stands on the edge. */
        public int wayY() {
            return toIt ? y * 2 / 3 : y / 2;
        }
    }

    /** All postoffices on this node, and the requestors of its server that are elsewhere. */
    static Topology of(
            List<PostofficeStatus> postoffices, List<RequestorView> requestors, Texts texts) {
        Map<String, RequestorView> registered =
                requestors.stream()
                        .collect(Collectors.toMap(RequestorView::name, Function.identity()));
        Map<String, PostofficeStatus> here =
                postoffices.stream()
                        .collect(Collectors.toMap(PostofficeStatus::name, Function.identity()));
        PostofficeStatus server =
                postoffices.stream()
                        .filter(p -> p.role().equals("SERVER"))
                        .findFirst()
                        .orElse(null);
        List<String> names = new ArrayList<>(here.keySet());
        registered.keySet().stream().filter(name -> !here.containsKey(name)).forEach(names::add);
        if (server != null) {
            names.remove(server.name());
        }
        names.sort(Comparator.naturalOrder());
        String network = network(server, names);
        List<Place> places = RingLayout.of(names.size());
        List<Node> around = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            around.add(
                    node(
                            name,
                            network,
                            places.get(i),
                            here.get(name),
                            registered.get(name),
                            texts));
        }
        Node middle =
                server == null
                        ? null
                        : node(
                                server.name(),
                                network,
                                new Place(0, 0),
                                server,
                                registered.get(server.name()),
                                texts);
        return framed(middle, around, texts);
    }

    private static Topology framed(@Nullable Node middle, List<Node> around, Texts texts) {
        int across =
                MARGIN
                        + RingLayout.ACROSS / 2
                        + around.stream().mapToInt(node -> Math.abs(node.x())).max().orElse(0);
        int down =
                MARGIN
                        + RingLayout.DOWN / 2
                        + around.stream().mapToInt(node -> Math.abs(node.y())).max().orElse(0);
        Map<String, Badge> legend = new LinkedHashMap<>();
        if (middle != null) {
            legend.put(middle.look().word(), middle.look());
        }
        around.forEach(node -> legend.putIfAbsent(node.look().word(), node.look()));
        return new Topology(
                middle,
                around,
                List.copyOf(legend.values()),
                -across,
                -down,
                2 * across,
                2 * down,
                texts.say("picture.label", around.size()));
    }

    private static Node node(
            String name,
            String ours,
            Place place,
            @Nullable PostofficeStatus status,
            @Nullable RequestorView registration,
            Texts texts) {
        long files = status == null ? 0 : status.waitingFiles();
        boolean asked = files == 0 && registration != null && registration.due();
        return new Node(
                name,
                label(name, ours),
                (int) Math.round(place.x()),
                (int) Math.round(place.y()),
                status == null ? ELSEWHERE : Badge.of(status),
                files > 0
                        ? texts.say("picture.way.update", files)
                        : texts.say(asked ? "picture.way.request" : "picture.way.none"),
                files > 0 ? files : asked ? 1 : 0,
                files > 0,
                status == null ? null : "/postoffices/" + name);
    }

    /** The network that is not written: the server's, or else the first one's. */
    private static String network(@Nullable PostofficeStatus server, List<String> names) {
        if (server != null) {
            return network(server.name());
        }
        return names.isEmpty() ? "" : network(names.get(0));
    }

    private static String network(String name) {
        return name.substring(0, Math.max(0, name.indexOf('/')));
    }

    private static String label(String name, String ours) {
        boolean isOurs = network(name).equals(ours);
        String shown = isOurs ? name.substring(name.indexOf('/') + 1) : name;
        if (shown.length() <= MAX_LETTERS) {
            return shown;
        }
        // The ends of names tell more apart than their middles.
        int kept = (MAX_LETTERS - 1) / 2;
        return shown.substring(0, MAX_LETTERS - 1 - kept)
                + '…'
                + shown.substring(shown.length() - kept);
    }

    /** Whether it is read better at its own size than fitted to a page. */
    public boolean wide() {
        return width > WIDE;
    }

    /** All of them, the server first. */
    public List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        if (middle != null) {
            nodes.add(Objects.requireNonNull(middle));
        }
        nodes.addAll(around);
        return nodes;
    }
}
