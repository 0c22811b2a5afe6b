package org.trucewatch.engine.clause;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trucewatch.engine.names.ActTree;
import org.trucewatch.engine.place.Plane;
import org.trucewatch.engine.time.Edge;
import org.trucewatch.engine.time.Window;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.Clause.Body;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Property.Relation;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.agreement.TextId;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.time.Span;

/// A whole agreement made ready to be judged: the names of its texts, worked out once, and their sentences, worked
/// out for the texts that are known at the time asked about.
public final class Agreed {
    private final Agreement agreement;
    private final ZoneId zone;
    private final Readings readings;
    private final Lexicon shared;
    private final Map<TextId, Lexicon> lexicons = new LinkedHashMap<>();
    /// As written: each text is asked for its own a dozen times for every clause.
    private final Map<TextId, Header> headers = new HashMap<>();

    /// One clause under one reading: what each of its sentences demands, and the term that it stands in.
    public record Reading(ClauseId clause, String label, Header header, TextTerm term, List<Demand> demands) {
        public Reading {
            demands = List.copyOf(demands);
        }

        /// What each clause demands under the reading as written.
        public static Map<ClauseId, List<Demand>> written(List<Reading> readings) {
            var written = new HashMap<ClauseId, List<Demand>>();
            for (var reading : readings)
                if (reading.label().isEmpty()) written.put(reading.clause(), reading.demands());
            return written;
        }

        /// All that must be laid before the evidence.
        public List<Probe> probes() {
            var all = new ArrayList<>(term.probes());
            demands.forEach(demand -> all.addAll(demand.probes()));
            return all;
        }

        /// All that it waits for.
        public List<Trigger> triggers() {
            var all = new ArrayList<>(term.triggers());
            demands.forEach(demand -> all.addAll(demand.triggers()));
            return all;
        }

        /// The clauses whose rulings it waits for.
        public List<ClauseId> waitsFor() {
            var all = new ArrayList<ClauseId>();
            for (var trigger : triggers()) if (trigger instanceof Trigger.OfClause of) all.add(of.clause());
            demands.forEach(demand -> all.addAll(demand.tiedTo()));
            return all;
        }
    }

    public Agreed(Agreement agreement, Registry registry, ZoneId zone) {
        this(agreement, registry, zone, Optional.empty());
    }

    /// Another agreement: a vocabulary that both have is worked out once.
    public Agreed another(Agreement agreement, Registry registry, ZoneId zone) {
        return new Agreed(agreement, registry, zone, Optional.of(shared.acts()));
    }

    private Agreed(Agreement agreement, Registry registry, ZoneId zone, Optional<ActTree> acts) {
        this.agreement = agreement;
        this.zone = zone;
        readings = new Readings(agreement);
        shared = new Lexicon(registry, agreement.declarations(), zone, acts);
        for (var text : agreement.texts()) lexicons.put(text.id(), lexicon(text, registry));
        for (var text : agreement.texts()) headers.put(text.id(), worked(text, ""));
    }

    private Lexicon lexicon(Text text, Registry registry) {
        var all = agreement.declarations(text);
        if (all.equals(agreement.declarations())) return shared;
        var own = Header.zone(Readings.properties(text, ""), zone);
        return lexicons.values().stream()
                .filter(known -> known.isOf(all, own))
                .findFirst()
                .orElseGet(() -> new Lexicon(registry, all, own, Optional.of(shared.acts())));
    }

    public Agreement agreement() {
        return agreement;
    }

    private Header header(Text text, String label) {
        var written = headers.get(text.id());
        return label.isEmpty() && written != null ? written : worked(text, label);
    }

    private Header worked(Text text, String label) {
        return Header.of(text, label, lexicons.getOrDefault(text.id(), firstLexicon()), zone);
    }

    private Lexicon firstLexicon() {
        return lexicons.values().iterator().next();
    }

    /// The texts that are known by then.
    public List<TextId> known(long known) {
        return texts(known).stream().map(Text::id).toList();
    }

    private List<Text> texts(long known) {
        return agreement.texts().stream()
                .filter(text -> isKnown(header(text, ""), known))
                .toList();
    }

    /// The clauses of the texts that are known by then, each under the reading as written and then its rivals.
    public List<Reading> readings(long known) {
        var texts = texts(known);
        var of = new Known(texts, new HashMap<>());
        var all = new ArrayList<Reading>();
        for (var text : texts)
            for (var clause : text.clauses()) {
                all.add(reading(clause, of, read(text, "", of)));
                for (var label : Readings.labels(text, clause)) all.add(reading(clause, of, read(text, label, of)));
            }
        return all;
    }

    /// The texts that are known at one time, each read under a label once.
    private record Known(List<Text> texts, Map<Under, TextReading> read) {
        Known without(Text text) {
            return new Known(texts.stream().filter(other -> !other.equals(text)).toList(), read);
        }
    }

    private record Under(TextId text, String label) {}

    private TextReading read(Text text, String label, Known known) {
        return known.read().computeIfAbsent(new Under(text.id(), label), any -> read(text, label));
    }

    private TextReading read(Text text, String label) {
        var header = header(text, label);
        return new TextReading(text, label, header, endings(text, label, header), readings);
    }

    private static boolean isKnown(Header header, long known) {
        return header.announced().isEmpty() || header.announced().getAsLong() < known;
    }

    private Reading reading(Clause clause, Known known, TextReading read) {
        var term = read.term(cuts(read, clause, known));
        var compiler = new SentenceCompiler(read.header(), term, read.permissions(term), this::plane);
        var demands = new ArrayList<Demand>();
        for (var body : readings.bodies(clause, read.label())) demands.add(compiler.demand(clause.id(), body));
        return new Reading(clause.id(), read.label(), read.header(), term, demands);
    }

    private Endings endings(Text text, String label, Header header) {
        var chain = rendered(text);
        var original = chain.get(chain.size() - 1);
        return Endings.of(header, header(original, label), chain, agreement);
    }

    /// The text, and what it renders, up to the original.
    private List<Text> rendered(Text text) {
        var chain = new ArrayList<>(List.of(text));
        for (var next = renders(text); next.isPresent() && !chain.contains(next.get()); next = renders(next.get()))
            chain.add(next.get());
        return chain;
    }

    private Optional<Text> renders(Text text) {
        return header(text, "").relations().stream()
                .filter(relation -> relation.kind() == Relation.Kind.RENDERS)
                .flatMap(relation -> relation.texts().stream())
                .flatMap(id -> agreement.text(id).stream())
                .findFirst();
    }

    /// The term of a clause: its text's own, cut by the texts that end, replace or amend it; a rendering ends with
    /// what it renders.
    private TextReading.Cuts cuts(TextReading read, Clause clause, Known known) {
        var header = read.header();
        var earliest = end(true, header, clause, known.texts());
        var latest = end(false, header, clause, known.texts());
        var ends = Window.until(new Edge(Math.max(header.start(), earliest), Math.max(header.start(), latest)));
        var window = header.startUnknown()
                ? Window.fromUnknown().and(ends)
                : Window.ofText(new Edge(header.start(), header.latestStart())).and(ends);
        return new TextReading.Cuts(
                window, conditional(header, clause, known.texts()), originals(read.text(), clause, known));
    }

    private List<TextTerm.Original> originals(Text text, Clause clause, Known known) {
        var chain = rendered(text);
        if (chain.size() < 2 || !known.texts().contains(chain.get(1))) return List.of();
        var original = read(chain.get(1), "", known);
        var term = original.term(cuts(original, clause, known.without(text)));
        return List.of(new TextTerm.Original(original.header(), term));
    }

    /// A text that is renewed has no end that the calendar alone fixes.
    private static long endOf(Header header, boolean surely) {
        if (!header.renewals().isEmpty()) return Span.END;
        return surely ? header.earliestEnd() : header.end();
    }

    /// The texts that end this one, or replace or amend it, and are in force only if something happens.
    private List<Header> conditional(Header header, Clause clause, List<Text> known) {
        var all = new ArrayList<Header>();
        for (var other : known) {
            var cutting = header(other, "");
            for (var relation : cutting.relations())
                if (!cutting.conditions().isEmpty()
                        && relation.texts().contains(header.id())
                        && cuts(relation.kind(), other, clause)) all.add(cutting);
        }
        return all;
    }

    private static boolean cuts(Relation.Kind kind, Text other, Clause clause) {
        return switch (kind) {
            case ENDS, REPLACES -> true;
            case AMENDS -> other.clause(clause.id().key()).isPresent();
            case EXTENDS, RENDERS -> false;
        };
    }

    /// Where a clock time came twice, the end until which it `surely` runs, or the one until which it may.
    private long end(boolean surely, Header header, Clause clause, List<Text> known) {
        return end(surely, header, clause, known, 0);
    }

    private long end(boolean surely, Header header, Clause clause, List<Text> known, int depth) {
        var end = endOf(header, surely);
        for (var other : known) {
            var cutting = header(other, "");
            for (var relation : cutting.relations())
                if (relation.texts().contains(header.id())
                        && cutting.conditions().isEmpty()
                        && cuts(relation.kind(), other, clause))
                    end = Math.min(end, surely ? cutting.start() : cutting.latestStart());
        }
        if (depth > known.size()) return end;
        for (var relation : header.relations())
            if (relation.kind() == Relation.Kind.RENDERS)
                for (var id : relation.texts()) end = Math.min(end, endOf(id, clause, known, depth));
        return end;
    }

    private long endOf(TextId id, Clause clause, List<Text> known, int depth) {
        return known.stream()
                .filter(text -> text.id().equals(id))
                .mapToLong(text -> end(false, header(text, ""), clause, known, depth + 1))
                .min()
                .orElse(Span.END);
    }

    /// The plane of the first place that a clause names, or else of what its text covers.
    private Optional<Plane> plane(ClauseId id) {
        var text = agreement.text(id.text());
        var clause = agreement.clause(id);
        if (text.isEmpty() || clause.isEmpty()) return Optional.empty();
        var header = header(text.get(), "");
        var names = new ArrayList<String>();
        for (var body : readings.bodies(clause.get(), ""))
            if (body instanceof Body.Sentence sentence)
                for (var phrase : sentence.phrases())
                    if (phrase instanceof Phrase.Place place) place.any().forEach(where -> names.addAll(places(where)));
        names.addAll(header.covers());
        return names.stream()
                .flatMap(name -> header.lexicon().atlas.plane(name).stream())
                .findFirst();
    }

    private static List<String> places(Phrase.Where where) {
        return switch (where) {
            case Phrase.Where.Named named -> named.places().all();
            case Phrase.Where.OnEdge edge -> edge.places().all();
            case Phrase.Where.Near near -> near.places().all();
            case Phrase.Where.Away away -> away.places().all();
        };
    }
}
