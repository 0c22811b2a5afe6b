package org.trucewatch.desk.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.desk.work.Worked.Wrong;
import org.trucewatch.model.evidence.Case;

/// Looks over a form before it is entered, all fields at once. Whether the names and times make sense is for the reader
/// of the case to say; here it is what a person forgets, and what no report may hold.
final class FormCheck {
    private static final int LONGEST = 2_000;
    private static final int MOST_NAMES = 20;

    private final Case watched;
    private final List<Wrong> wrong = new ArrayList<>();

    FormCheck(Case watched) {
        this.watched = watched;
    }

    List<Wrong> of(ReportForm form) {
        if (form.claim().isBlank()) add("claim", "Say in one sentence what is told.");
        length("claim", form.claim());
        form.note().ifPresent(words -> length("note", words));
        form.sourceName().ifPresent(words -> length("sourceName", words));
        form.sourceNameArabic().ifPresent(words -> length("sourceNameArabic", words));
        form.placeWords().ifPresent(words -> length("placeWords", words));
        form.actorLabel().ifPresent(words -> length("actorLabel", words));
        kind(form);
        places(form);
        range("killed", form.killedMin(), form.killedMax());
        range("wounded", form.woundedMin(), form.woundedMax());
        range("count", form.countMin(), form.countMax());
        form.source().ifPresent(this::source);
        return wrong;
    }

    private void kind(ReportForm form) {
        var kind = form.kind();
        if (kind.isOfAParty() && form.party().isEmpty()) add("party", "Name the party whose word it is.");
        if (!kind.isOfAParty()
                && !kind.isOfTheMission()
                && form.source().isEmpty()
                && form.teller().isEmpty()) add("source", "Choose where it was read, or name it.");
        if (kind == ReportForm.Kind.NOTHING_HEARD && form.notObserved().isEmpty())
            add("notObserved", "Name the acts that the patrol looked for.");
        if (kind == ReportForm.Kind.NOTHING_HEARD && form.happenedTo().isEmpty())
            add("happenedTo", "Say from when to when the patrol looked.");
        boolean hasOwnAct = kind == ReportForm.Kind.NOTHING_HEARD || kind == ReportForm.Kind.ACCESS_DENIED;
        if (!hasOwnAct && form.act().isEmpty()) add("act", "Choose what is told to have happened.");
    }

    private void places(ReportForm form) {
        if (form.places().size() > MOST_NAMES) add("places", "Name at most 20 places.");
        if (form.longitude().isPresent() != form.latitude().isPresent())
            add("longitude", "A position has a longitude and a latitude.");
        if (form.longitude().isPresent() && form.precisionMetres().isEmpty())
            add("precisionMetres", "Say how far the true spot may lie from this position, in metres.");
        outside("longitude", form.longitude(), 180);
        outside("latitude", form.latitude(), 90);
        if (form.precisionMetres().stream().anyMatch(metres -> metres < 0 || metres > 1_000_000))
            add("precisionMetres", "A precision lies between 0 and 1,000,000 metres.");
    }

    private void outside(String field, Optional<Double> degrees, int most) {
        if (degrees.stream().anyMatch(value -> !(Math.abs(value) <= most)))
            add(field, "A " + field + " lies between -" + most + " and " + most + " degrees.");
    }

    private void range(String field, Optional<Long> least, Optional<Long> most) {
        if (least.stream().anyMatch(value -> value < 0) || most.stream().anyMatch(value -> value < 0))
            add(field + "Min", "A count is never below 0; leave it empty where it is not told.");
        if (least.isPresent() && most.isPresent() && least.get() > most.get())
            add(field + "Max", "The upper end is below the lower one.");
    }

    private void source(String id) {
        if (watched.registry().sources().stream()
                .noneMatch(source -> source.id().equals(id)))
            add("source", "There is no such source; choose one of the list, or name a new one.");
    }

    private void length(String field, String words) {
        if (words.length() > LONGEST) add(field, "At most 2,000 characters.");
        if (words.codePoints().anyMatch(FormCheck::turnsText))
            add(field, "It holds characters that hide or turn text; type it without them.");
    }

    /// Controls, and the marks that turn the order of letters: what is read must be what is there.
    private static boolean turnsText(int point) {
        boolean control = Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t';
        return control || (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }

    private void add(String field, String sentence) {
        wrong.add(new Wrong(field, sentence));
    }
}
