package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.weigh.Happening;
import org.trucewatch.model.Defect;
import org.trucewatch.model.verdict.Standard;

/// A ban, or a duty of notice: each act of it is an occurrence or none.
final class ActBook implements Book {
    private final ByStandard<Page> pages;
    private final List<String> names;

    /// What one happening adds: occurrences, the parties of which it tells too little (as bits), and whether it is
    /// proved though nobody knows of whom.
    private record Share(List<Part> parts, long lower, boolean proved) {
        static final Share NONE = new Share(List.of(), 0, false);

        Share {
            parts = List.copyOf(parts);
        }
    }

    /// `number` is that of the sentence among those of its clause.
    ActBook(Demand demand, int number) {
        names = Court.names(demand.frame().parties());
        pages = new ByStandard<>(standard -> new Page(demand, number, standard));
    }

    @Override
    public ByStandard<?> pages() {
        return pages;
    }

    /// The parties that are bound.
    List<String> names() {
        return names;
    }

    /// The occurrences of one party.
    Parts parts(Standard standard, int party) {
        return pages.under(standard).books.get(party).parts();
    }

    /// Those that one happening comes to.
    List<Part> parts(Standard standard, String happening) {
        return pages.under(standard).shares.getOrDefault(happening, Share.NONE).parts();
    }

    /// What the last hearing changed.
    Change change(Standard standard) {
        return pages.under(standard).change;
    }

    /// The same under one standard.
    private static final class Page extends ByStandard.Page {
        private final Demand demand;
        private final int number;
        private final Standard standard;
        private final List<String> names;
        private final List<PartyBook> books = new ArrayList<>();
        private final Parts all = new Parts(Part.ORDER);
        private final Map<String, Share> shares = new HashMap<>();
        private int proved;
        private Change change = new Change();

        Page(Demand demand, int number, Standard standard) {
            this.demand = demand;
            this.number = number;
            this.standard = standard;
            names = Court.names(demand.frame().parties());
            for (var party = 0; party < names.size(); party++) books.add(new PartyBook());
        }

        @Override
        void hear(Touched touched, Court court) {
            change = new Change();
            var gate = new Gate(court, demand.frame(), standard);
            var closed = gate.closed();
            var anew = new LinkedHashMap<String, Share>();
            (touched.isAll() ? List.copyOf(shares.keySet()) : touched.happenings())
                    .forEach(happening -> anew.put(happening, Share.NONE));
            var rule = rule(gate, court);
            if (closed.isEmpty())
                for (var happening : rule.happenings())
                    if (touched.has(happening.id()))
                        anew.merge(happening.id(), share(rule, happening, court), Page::both);
            var changed = false;
            for (var entry : anew.entrySet()) changed |= replace(entry.getKey(), entry.getValue());
            if (changed || touched.isAll()) ruling = closed.orElseGet(() -> fold(rule));
            if (!change.isEmpty()) occurrences = all.shown();
        }

        private ActRule rule(Gate gate, Court court) {
            return switch (demand) {
                case Demand.Ban ban -> new BanRule(court, gate, ban, standard);
                case Demand.Notice notice -> new NoticeRule(court, gate, notice, standard);
                default -> throw new Defect("no book of acts is kept of such a sentence");
            };
        }

        private Share share(ActRule rule, Happening happening, Court court) {
            var parts = new ArrayList<Part>();
            var lower = 0L;
            for (var party = 0; party < names.size(); party++) {
                var told = rule.told(happening, party);
                if (told.lower()) lower |= 1L << party;
                if (told.found().isPresent()) parts.add(part(told.found().get(), names.get(party), court));
            }
            return new Share(parts, lower, rule.isProved(happening));
        }

        private Part part(Found found, String name, Court court) {
            var atlas = demand.frame().header().lexicon().atlas();
            return Part.of(found, court, name, number, Places.spot(court.evidence(), found, atlas));
        }

        /// An incident and a report may go by one name.
        private static Share both(Share one, Share other) {
            if (one.equals(Share.NONE)) return other;
            var parts = new ArrayList<>(one.parts());
            parts.addAll(other.parts());
            return new Share(parts, one.lower() | other.lower(), one.proved() || other.proved());
        }

        private boolean replace(String happening, Share anew) {
            var old = shares.getOrDefault(happening, Share.NONE);
            if (old.equals(anew)) return false;
            count(old, -1);
            old.parts().forEach(this::remove);
            count(anew, 1);
            anew.parts().forEach(this::add);
            if (anew.equals(Share.NONE)) shares.remove(happening);
            else shares.put(happening, anew);
            return true;
        }

        private void remove(Part part) {
            books.get(part.party()).remove(part);
            all.remove(part);
            change.gone().add(part);
        }

        private void add(Part part) {
            books.get(part.party()).add(part);
            all.add(part);
            change.come().add(part);
        }

        private void count(Share share, int more) {
            if (share.proved()) proved += more;
            for (var party = 0; party < books.size(); party++)
                if ((share.lower() >> party & 1) != 0) books.get(party).lower(more);
        }

        private Ruling fold(ActRule rule) {
            var verdicts = new ArrayList<PartyRuling>();
            for (var party = 0; party < names.size(); party++) {
                var book = books.get(party);
                var name = names.get(party);
                verdicts.add(book.verdict(name).orElseGet(() -> rule.none(name, book.isLower())));
            }
            return rule.ruling(verdicts, List.of(), () -> proved > 0);
        }
    }
}
