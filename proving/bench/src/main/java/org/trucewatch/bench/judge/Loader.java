package org.trucewatch.bench.judge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.evidence.EvidenceBuilder;
import org.trucewatch.engine.evidence.Shape;
import org.trucewatch.model.evidence.Detail;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.evidence.Report;

/// Puts events into the judge's columns. Each event is one report by its source, known the moment it happened.
final class Loader implements Consumer<Event> {
    private static final int E7_PER_E5 = 100;
    private static final int DIGITS = 8;
    private static final int NOTICE = Names.act("NOTICE_FILED");

    private final EvidenceBuilder builder;
    private final Doubts doubts;
    private final Map<Long, Integer> shapes = new HashMap<>();
    private final int[] voices = new int[BenchCase.SOURCES];
    private final int[] posts = new int[BenchCase.CHECKPOINTS + 1];
    private final int[] roads = new int[BenchCase.ROADS + 1];
    private final int exact;
    private final int vague;

    private Loader(int events, Doubts doubts) {
        this.doubts = doubts;
        builder = Evidence.builder(events);
        for (var source = 0; source < voices.length; source++) voices[source] = builder.voice(List.of("s" + source));
        for (var post = 1; post < posts.length; post++) posts[post] = named("cp-" + post);
        for (var road = 1; road < roads.length; road++) roads[road] = named("road-" + road);
        exact = builder.point(0);
        vague = builder.point(Doubts.VAGUE_METRES);
    }

    static Evidence load(int events, Doubts doubts) {
        var loader = new Loader(events, doubts);
        new Generator(events).each(loader);
        return loader.loaded();
    }

    /// Told plainly, with more events that are numbered after them.
    static Evidence load(int events, List<Event> more) {
        var loader = new Loader(events + more.size(), Doubts.none());
        new Generator(events).each(loader);
        more.forEach(loader);
        return loader.loaded();
    }

    /// The events of a table on disk.
    static Evidence read(Path table) throws IOException {
        var loader = new Loader(Workload.EVENTS, Doubts.none());
        TableReader.read(table, loader);
        return loader.loaded();
    }

    private Evidence loaded() {
        // Names that sort as the events are numbered, for ties are decided by name.
        builder.called(Loader::name);
        doubts.add(builder);
        return builder.build();
    }

    static String name(int event) {
        var digits = new byte[DIGITS];
        var rest = event;
        for (var place = DIGITS - 1; place >= 0; place--) {
            digits[place] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return new String(digits, StandardCharsets.ISO_8859_1);
    }

    private int named(String place) {
        return builder.named(new Location.Named(place, Location.Nearness.NAMED));
    }

    @Override
    public void accept(Event event) {
        var isNotice = event.act() == NOTICE;
        builder.report(event.time(), event.time(), shape(event), voices[event.source()])
                .claim(
                        event.time(),
                        event.time() + 1,
                        spot(event),
                        event.lonE5() * E7_PER_E5,
                        event.latE5() * E7_PER_E5,
                        amount(event),
                        isNotice ? event.quantity() : 0);
        doubts.see(event);
    }

    private int spot(Event event) {
        var act = Names.ACTS.get(event.act());
        if (act.startsWith("DEPLOY") || act.startsWith("WITHDRAW")) return posts[event.ref()];
        if (act.startsWith("ROAD")) return roads[event.ref()];
        return doubts.isVague(event) ? vague : exact;
    }

    private int amount(Event event) {
        return unit(event)
                .map(unit -> builder.amount(new Evidence.Amount(Range.exactly(event.quantity()), unit)))
                .orElse(builder.noAmount());
    }

    /// What the quantity of an event counts, if it counts anything.
    static Optional<String> unit(Event event) {
        var act = Names.ACTS.get(event.act());
        if (event.quantity() == 0 || event.act() == NOTICE || act.startsWith("AID")) return Optional.empty();
        return Optional.of(
                act.endsWith("COMMANDER") ? "commanders" : act.endsWith("PERSONNEL") ? "personnel" : "persons");
    }

    /// The place that an event names in the place of a point.
    static Optional<String> named(Event event) {
        var act = Names.ACTS.get(event.act());
        if (act.startsWith("DEPLOY") || act.startsWith("WITHDRAW")) return Optional.of("cp-" + event.ref());
        return act.startsWith("ROAD") ? Optional.of("road-" + event.ref()) : Optional.empty();
    }

    private int shape(Event event) {
        var denies = doubts.isDenial(event);
        var key = ((long) event.act() << 24 | event.actor() << 12 | event.target()) << 1 | (denies ? 1 : 0);
        return shapes.computeIfAbsent(key, any -> builder.shape(make(event, denies)));
    }

    private Shape make(Event event, boolean denies) {
        return new Shape(
                builder.act(BenchCase.act(Names.ACTS.get(event.act()))),
                builder.actor(Names.ACTORS.get(event.actor()).name()),
                Report.Certainty.NAMED,
                builder.details(new Shape.Details(details(event))),
                Report.Modality.TOLD,
                denies ? Report.Polarity.DENIES : Report.Polarity.ASSERTS,
                false,
                false,
                List.of());
    }

    static List<Detail> details(Event event) {
        var all = new ArrayList<Detail>();
        var target = Names.TARGETS.get(event.target());
        if (!target.equals("none")) all.add(new Detail(Detail.Part.AGAINST, target.toLowerCase(Locale.ROOT)));
        var act = Names.ACTS.get(event.act());
        if (act.equals("AID_FOOD_MED") || act.equals("AID_FOOD")) all.add(new Detail(Detail.Part.OF, "food"));
        if (act.equals("AID_FOOD_MED") || act.equals("AID_MED")) all.add(new Detail(Detail.Part.OF, "medicine"));
        return all;
    }
}
