package org.trucewatch.desk.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trucewatch.desk.report.Verdicts;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// What stands under each standard beside a clause: the verdict, how many breaches, and each party.
public final class Marks {
    /// Of those that carry a verdict or its change.
    static final int MOST_NAMED = 50;

    private final View view;

    Marks(View view) {
        this.view = view;
    }

    /// One verdict. `bears` says that evidence under this standard bears on the clause either way; `occurrences` counts
    /// happenings, `breaches` those of them that are breaches.
    public record Mark(
            String verdict,
            String words,
            boolean bears,
            int occurrences,
            int breaches,
            String reason,
            String reasonWords,
            List<Party> parties) {}

    /// One party's verdict. `since` is the first moment that it rests on; of the `carriers` it rests on, `by` names the
    /// first.
    public record Party(
            String party,
            String words,
            String verdict,
            String verdictWords,
            boolean bears,
            int breaches,
            int carriers,
            List<String> by,
            Optional<View.Time> since,
            Optional<View.Time> due,
            String reason,
            String reasonWords) {}

    /// By the word of the standard, in their order; empty where the mandate allows no verdict. Of `verdict`
    /// only what it is need be there, and not what it stands on.
    Map<String, Mark> of(ClauseVerdict verdict) {
        var marks = new LinkedHashMap<String, Mark>();
        if (!view.mandate(verdict.clause().text()).judges()) return marks;
        for (var standard : Standard.values()) marks.put(standard.word(), mark(verdict, standard));
        return marks;
    }

    private Mark mark(ClauseVerdict verdict, Standard standard) {
        var under = Verdicts.under(verdict, standard);
        var happenings = view.cut().footing(verdict, standard).happenings(sight());
        return new Mark(
                under.verdict().word(),
                view.wording().verdict(under.verdict()),
                bears(under.verdict()),
                happenings.all(),
                happenings.breaches(),
                under.reason().code(),
                words(standard, under.reason()),
                parties(verdict, standard, happenings));
    }

    private List<Party> parties(ClauseVerdict verdict, Standard standard, Happenings happenings) {
        if (!view.mandate(verdict.clause().text()).attributes()) return List.of();
        var parties = new ArrayList<Party>();
        var footing = view.cut().footing(verdict, standard);
        for (var party : Verdicts.under(verdict, standard).parties()) {
            var carriers = footing.carriers(parties.size(), MOST_NAMED, sight());
            parties.add(party(party, standard, happenings.breachesOf(party.party()), carriers));
        }
        return parties;
    }

    private Sight sight() {
        return view.cut().eyes().sight();
    }

    private Party party(PartyVerdict party, Standard standard, int breaches, Footing.Carriers carriers) {
        return new Party(
                party.party(),
                view.wording().label(party.party()),
                party.verdict().word(),
                view.wording().verdict(party.verdict()),
                bears(party.verdict()),
                breaches,
                carriers.count(),
                carriers.first(),
                party.since().stream().mapToObj(view::moment).findFirst(),
                party.due().stream().mapToObj(view::moment).findFirst(),
                party.reason().code(),
                words(standard, party.reason()));
    }

    private String words(Standard standard, Reason reason) {
        return view.wording().sentence(view.wording().reason(standard, reason));
    }

    static boolean bears(Verdict verdict) {
        return switch (verdict) {
            case BROKEN, DISPUTED, UNCERTAIN, OVERDUE, PREVENTED, UNPERFORMED -> true;
            case PARTLY_FULFILLED, FULFILLED_LATE, FULFILLED -> true;
            case NOT_JUDGEABLE, NOT_COVERED, NOT_YET_IN_FORCE, NOT_TRIGGERED -> false;
            case PENDING, NO_BREACH_RECORDED, NOT_DETERMINED -> false;
        };
    }
}
