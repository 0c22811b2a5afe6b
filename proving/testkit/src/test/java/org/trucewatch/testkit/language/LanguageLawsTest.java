package org.trucewatch.testkit.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.trucewatch.language.Language;
import org.trucewatch.language.known.Dictionary;
import org.trucewatch.language.known.KnownNames;
import org.trucewatch.language.say.Sentences;
import org.trucewatch.language.say.Tongue;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Property;
import org.trucewatch.model.agreement.Quantity;
import org.trucewatch.model.agreement.Tail;
import org.trucewatch.model.agreement.Thing;
import org.trucewatch.model.time.Moment;
import org.trucewatch.testkit.worlds.Seeds;

/// Laws of form that hold for every agreement there could be.
class LanguageLawsTest {
    private static final int TRIES = 400;

    @Test
    void whatIsPrintedReadsBackAsAnEqualAgreement() {
        Seeds.each(TRIES, random -> {
            var agreement = RandomAgreements.any(random);
            String printed = Language.print(agreement);
            assertEquals(agreement, Language.read("a.md", printed).agreement(), printed);
        });
    }

    @Test
    void whatIsPrintedIsInCanonicalFormAndFormattingTwiceChangesNothing() {
        Seeds.each(TRIES, random -> {
            String printed = Language.print(RandomAgreements.any(random));
            assertEquals(printed, Language.format(printed));
            String spoilt = Mutations.spoilt(printed, random);
            String once = Language.format(spoilt);
            assertEquals(once, Language.format(once));
        });
    }

    @Test
    void formattingChangesNoMeaning() {
        Seeds.each(TRIES, random -> {
            String spoilt = Mutations.spoilt(Language.print(RandomAgreements.any(random)), random);
            assertEquals(
                    Language.read("a.md", spoilt).agreement(),
                    Language.read("a.md", Language.format(spoilt)).agreement());
        });
    }

    @Test
    void everyClauseIsReadOutInBothTongues() {
        Seeds.each(TRIES, random -> {
            var agreement = RandomAgreements.any(random);
            for (Tongue tongue : Tongue.values()) {
                var sentences = Sentences.of(tongue, Dictionary.of(agreement));
                for (var text : agreement.texts()) {
                    for (Clause clause : text.clauses()) {
                        assertFalse(sentences.sentence(clause).isBlank());
                        Sentences.labels(clause).forEach(label -> sentences.sentence(clause, label));
                    }
                }
            }
        });
    }

    @Test
    void noFileHoweverSpoiltStopsTheReaderOrTheCheck() {
        Seeds.each(TRIES, random -> {
            String spoilt = Mutations.spoilt(Language.print(RandomAgreements.any(random)), random);
            var reading = Language.load("a.md", spoilt, KnownNames.builtIn());
            for (var problem : reading.problems()) {
                assertFalse(problem.sentence().isBlank());
                assertFalse(
                        problem.line() < 0 || problem.line() > spoilt.lines().count() + 1, problem.asLine());
            }
        });
    }

    @Test
    void theGeneratorDrawsEveryConstructOfTheModel() {
        var drawn = new TreeSet<String>();
        var random = new Random(20_170_803);
        for (int i = 0; i < 150; i++) collect(RandomAgreements.any(random), drawn);
        var families = List.<Class<?>>of(
                Clause.Body.class,
                Clause.Change.class,
                Declaration.Trait.class,
                Declaration.Measure.class,
                Declaration.Entry.class,
                Deed.class,
                Event.class,
                Event.About.class,
                Event.Doer.class,
                Event.Limit.class,
                Phrase.class,
                Phrase.Where.class,
                Phrase.Point.class,
                Property.class,
                Quantity.class,
                Tail.Rate.class,
                Thing.class,
                Moment.class);
        for (Class<?> family : families) {
            for (Class<?> construct : records(family)) {
                assertTrue(drawn.contains(construct.getName()), construct.getName() + " was never drawn");
            }
        }
    }

    private static Set<Class<?>> records(Class<?> family) {
        var found = new LinkedHashSet<Class<?>>();
        for (Class<?> member : family.getPermittedSubclasses()) {
            if (member.isSealed()) found.addAll(records(member));
            else found.add(member);
        }
        return found;
    }

    private static void collect(Object value, Set<String> drawn) {
        switch (value) {
            case Agreement agreement -> collectParts(agreement, drawn);
            case List<?> list -> list.forEach(member -> collect(member, drawn));
            case Optional<?> optional -> optional.ifPresent(member -> collect(member, drawn));
            case Record part -> collectParts(part, drawn);
            default -> {}
        }
    }

    private static void collectParts(Record part, Set<String> drawn) {
        drawn.add(part.getClass().getName());
        Arrays.stream(part.getClass().getRecordComponents())
                .map(component -> value(part, component))
                .forEach(value -> collect(value, drawn));
    }

    private static Object value(Record part, RecordComponent component) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException failure) {
            throw new LinkageError(failure.getMessage(), failure);
        }
    }
}
