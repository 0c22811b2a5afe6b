package org.trucewatch.server.work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trucewatch.desk.form.Fault;
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
    private static final char ARABIC_DECIMAL_POINT = '\u066B';

    private Sent() {}

    /// Reads numbers, also those in Arabic digits; `odd` are the fields in which something else is written.
    private record Numbers(List<String> odd) {
        Optional<Long> whole(String field, Optional<String> written) {
            return read(field, written, Long::valueOf);
        }

        Optional<Double> decimal(String field, Optional<String> written) {
            return read(field, written, Double::valueOf);
        }

        private <N> Optional<N> read(String field, Optional<String> written, Function<String, N> reader) {
            try {
                return said(written).map(Numbers::inLatinDigits).map(reader);
            } catch (NumberFormatException odd) {
                this.odd.add(field);
                return Optional.empty();
            }
        }

        private static String inLatinDigits(String written) {
            var latin = new StringBuilder();
            written.codePoints().forEach(point -> {
                if (Character.isDigit(point)) latin.append(Character.digit(point, 10));
                else latin.appendCodePoint(point == ARABIC_DECIMAL_POINT ? '.' : point);
            });
            return latin.toString();
        }
    }

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
            Optional<String> longitude,
            Optional<String> latitude,
            Optional<String> precisionMetres,
            Optional<String> placeWords,
            Optional<String> act,
            Optional<String> actor,
            Optional<String> actorLabel,
            Optional<String> certainty,
            List<String> against,
            List<String> with,
            List<String> of,
            Optional<String> countMin,
            Optional<String> countMax,
            Optional<String> countUnit,
            Optional<String> killedMin,
            Optional<String> killedMax,
            Optional<String> woundedMin,
            Optional<String> woundedMax,
            Optional<String> polarity,
            boolean reply,
            List<String> notObserved,
            String claim,
            Optional<String> note,
            String why) {

        ReportForm form() {
            var numbers = new Numbers(new ArrayList<>());
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
                    numbers.decimal("longitude", longitude),
                    numbers.decimal("latitude", latitude),
                    numbers.whole("precisionMetres", precisionMetres),
                    said(placeWords),
                    said(act),
                    said(actor),
                    said(actorLabel),
                    said(certainty),
                    against,
                    with,
                    of,
                    numbers.whole("countMin", countMin),
                    numbers.whole("countMax", countMax),
                    said(countUnit),
                    numbers.whole("killedMin", killedMin),
                    numbers.whole("killedMax", killedMax),
                    numbers.whole("woundedMin", woundedMin),
                    numbers.whole("woundedMax", woundedMax),
                    said(polarity),
                    reply,
                    notObserved,
                    claim,
                    said(note),
                    numbers.odd);
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
                    said(Optional.of(outcome)).map(word -> value("outcome", Finding.Outcome.values(), word)),
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
                .orElseThrow(() -> new BadRequest(
                        Fault.NO_SUCH_WORD,
                        field,
                        Arrays.stream(values).map(Sent::word).collect(Collectors.joining(", "))));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
