package org.trucewatch.server.work;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trucewatch.desk.work.DecidingRoom;
import org.trucewatch.desk.work.GradingRoom;
import org.trucewatch.desk.work.LinkingRoom;
import org.trucewatch.desk.work.MovingRoom;
import org.trucewatch.desk.work.PartingRoom;
import org.trucewatch.desk.work.ReportForm;
import org.trucewatch.model.evidence.Finding;
import org.trucewatch.server.web.BadRequest;

/// What is sent to the routes of work, as JSON has it.
final class Sent {
    private Sent() {}

    /// A report, and for a correction the reason.
    record Report(
            String kind,
            Optional<String> source,
            Optional<String> sourceName,
            Optional<String> sourceNameArabic,
            Optional<String> party,
            Optional<String> address,
            Optional<String> saidOn,
            Optional<String> happenedFrom,
            Optional<String> happenedTo,
            Optional<String> happenedPrecision,
            List<String> places,
            Optional<String> nearness,
            Optional<Double> longitude,
            Optional<Double> latitude,
            Optional<Long> precisionMetres,
            Optional<String> placeWords,
            Optional<String> act,
            Optional<String> actor,
            Optional<String> actorLabel,
            Optional<String> certainty,
            List<String> against,
            List<String> with,
            List<String> of,
            Optional<Long> countMin,
            Optional<Long> countMax,
            Optional<String> countUnit,
            Optional<Long> killedMin,
            Optional<Long> killedMax,
            Optional<Long> woundedMin,
            Optional<Long> woundedMax,
            Optional<String> polarity,
            boolean reply,
            List<String> notObserved,
            String claim,
            Optional<String> note,
            String why) {

        ReportForm form() {
            return new ReportForm(
                    value("kind", ReportForm.Kind.values(), kind),
                    said(source),
                    said(sourceName),
                    said(sourceNameArabic),
                    said(party),
                    said(address),
                    said(saidOn),
                    said(happenedFrom),
                    said(happenedTo),
                    said(happenedPrecision),
                    places,
                    said(nearness),
                    longitude,
                    latitude,
                    precisionMetres,
                    said(placeWords),
                    said(act),
                    said(actor),
                    said(actorLabel),
                    said(certainty),
                    against,
                    with,
                    of,
                    countMin,
                    countMax,
                    said(countUnit),
                    killedMin,
                    killedMax,
                    woundedMin,
                    woundedMax,
                    said(polarity),
                    reply,
                    notObserved,
                    claim,
                    said(note));
        }
    }

    record Link(Optional<String> incident, List<String> reports, Optional<String> place, String why) {
        LinkingRoom.LinkForm form() {
            return new LinkingRoom.LinkForm(said(incident), reports, said(place), why);
        }
    }

    record Undo(String why) {}

    record Grade(String reliability, String credibility, String reason) {
        GradingRoom.GradeForm form() {
            return new GradingRoom.GradeForm(reliability, credibility, reason);
        }
    }

    record FindingSent(String question, String outcome, Optional<String> about, String why, List<String> seen) {
        DecidingRoom.FindingForm form() {
            return new DecidingRoom.FindingForm(
                    value("question", Finding.Question.values(), question),
                    value("outcome", Finding.Outcome.values(), outcome),
                    said(about),
                    why,
                    seen);
        }
    }

    record Comment(String words, Optional<String> finding) {
        Optional<String> about() {
            return said(finding);
        }
    }

    record Move(String to, String why, int seen) {
        MovingRoom.MoveForm form() {
            return new MovingRoom.MoveForm(to, why, seen);
        }
    }

    record Apart(String other, String why) {
        PartingRoom.ApartForm form() {
            return new PartingRoom.ApartForm(other, why);
        }
    }

    /// An empty field of a form says nothing.
    private static Optional<String> said(Optional<String> value) {
        return value.map(String::strip).filter(words -> !words.isEmpty());
    }

    private static <E extends Enum<E>> E value(String field, E[] values, String word) {
        return Arrays.stream(values)
                .filter(value -> word(value).equals(word))
                .findFirst()
                .orElseThrow(() -> new BadRequest("%s: write one of %s."
                        .formatted(field, Arrays.stream(values).map(Sent::word).collect(Collectors.joining(", ")))));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
