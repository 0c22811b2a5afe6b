package org.trucewatch.intake.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Correction;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.pair.Gaps;

/// What a release says anew: an event that the case does not have, or has otherwise.
///
/// A revised event is a further report that corrects the last one of that event; nothing is overwritten and nothing
/// stands twice.
public final class Revisions<E> {
    private final Retelling<E> retelling;
    private final Sides sides;
    private final Map<String, Report> latest = new HashMap<>();
    private final List<Report> arrived = new ArrayList<>();
    private final List<Correction> corrections = new ArrayList<>();
    private final Map<String, String> byHand = new HashMap<>();
    private final List<Words> leftToPeople = new ArrayList<>();
    private final List<Words> doersLeftOut = new ArrayList<>();
    private int unchanged;

    /// How a format tells an event, the first time and again.
    public interface Retelling<E> {
        /// What the ids of all its reports begin with.
        String prefix();

        String id(E event);

        Report first(E event);

        /// True where the release tells nothing otherwise. Only what it tells is compared: one that leaves out
        /// precision does not revise it. A doer whom the case did not know and knows by now is told anew.
        boolean tellsTheSame(Report before, E event);

        /// The names of those who may have done it.
        List<String> names(E event);

        /// A correction of `before`, said on the day on which the release is read.
        Report again(String id, E event, Report before);
    }

    public Revisions(Casebook casebook, Sides sides, Retelling<E> retelling) {
        this.retelling = retelling;
        this.sides = sides;
        for (var correction : casebook.corrections())
            if (!correction.report().startsWith(retelling.prefix()))
                byHand.put(correction.corrected(), correction.report());
        for (var report : casebook.reports())
            if (report.id().startsWith(retelling.prefix())) latest.merge(event(report.id()), report, Revisions::later);
    }

    /// `GED-245629` and its corrections `GED-245629.2`, `.3` tell one event.
    private static String event(String report) {
        int dot = report.indexOf('.');
        return dot < 0 ? report : report.substring(0, dot);
    }

    private static int number(String report) {
        int dot = report.indexOf('.');
        return dot < 0 ? 1 : Integer.parseInt(report.substring(dot + 1));
    }

    private static Report later(Report one, Report other) {
        return number(one.id()) > number(other.id()) ? one : other;
    }

    public void take(E event) {
        var before = Optional.ofNullable(latest.get(retelling.id(event)));
        if (before.isEmpty()) arrived.add(retelling.first(event));
        else again(before.get(), event);
    }

    /// What a person wrote stands: a correction by hand is not corrected back, and who was taken out stays out.
    private void again(Report before, E event) {
        var hand = byHand.get(before.id());
        if (sides.areLeftOut(before, retelling.names(event))) doersLeftOut.add(Gaps.name(before.id()));
        if (retelling.tellsTheSame(before, event)) unchanged++;
        else if (hand == null) correct(before, event);
        else leftToPeople.add(Note.NOW.with(before.id(), hand));
    }

    private void correct(Report before, E event) {
        var id = event(before.id()) + "." + (number(before.id()) + 1);
        var now = retelling.again(id, event, before);
        arrived.add(now);
        corrections.add(new Correction(id, before.id(), now.known(), now.entered()));
    }

    public List<Report> arrived() {
        return arrived;
    }

    public List<Correction> corrections() {
        return corrections;
    }

    /// What was left as people have it, and is for them to look at.
    public List<Words> sentences() {
        var sentences = new ArrayList<Words>();
        if (!leftToPeople.isEmpty()) sentences.add(Note.LEFT_TO_PEOPLE.with(Note.first(leftToPeople)));
        if (!doersLeftOut.isEmpty())
            sentences.add(Note.DOERS_LEFT_OUT.with(doersLeftOut.size(), Note.first(doersLeftOut)));
        return sentences;
    }

    /// How many events the case has already, told the same.
    public int unchanged() {
        return unchanged;
    }
}
