package org.trucewatch.language.check;

import java.util.ArrayList;
import org.trucewatch.language.known.KnownNames;
import org.trucewatch.language.read.Reading;
import org.trucewatch.model.Problem;

/// The second pass over a reading.
public final class Checker {
    private Checker() {}

    /// The reading with the problems of both passes, in order of place.
    ///
    /// `known` are the names of the case and the built-in ones; what the file itself declares is added here.
    public static Reading check(Reading reading, KnownNames known) {
        if (reading.isCut()) return reading;
        var all = known.with(reading.agreement());
        var findings = new Findings(reading);
        new NameCheck(all, findings).check(reading.uses());
        NameCheck.checkTwice(reading.uses(), known, findings);
        var wholes = new Wholes(reading.agreement(), all);
        new CountedCheck(all, wholes, findings).check(reading.agreement());
        new HinderedCheck(all, wholes, findings).check(reading.agreement());
        checkAlone(reading, all, findings);
        return with(reading, findings);
    }

    /// The same for a file without the tables of its case: no name is looked up.
    public static Reading alone(Reading reading) {
        if (reading.isCut()) return reading;
        var findings = new Findings(reading);
        checkAlone(reading, KnownNames.builtIn().with(reading.agreement()), findings);
        return with(reading, findings);
    }

    private static void checkAlone(Reading reading, KnownNames all, Findings findings) {
        var agreement = reading.agreement();
        new ReferenceCheck(agreement, findings).check(reading.uses());
        new CircleCheck(agreement, all, findings).check();
        new CalendarCheck(findings).check(agreement);
        new CountingCheck(agreement, findings).check(reading.uses());
        new ClockCheck(agreement, findings).check(reading.uses());
        new HeaderCheck(findings).check(agreement, reading.uses());
        new QuantityCheck(findings).check(agreement);
        new ActOfActCheck(all, findings).check(agreement);
        new UnjudgedCheck(findings).check(agreement);
        new IdleCheck(agreement, findings).check();
    }

    private static Reading with(Reading reading, Findings findings) {
        var problems = new ArrayList<Problem>(reading.problems());
        problems.addAll(findings.problems());
        return new Reading(
                reading.file(),
                reading.agreement(),
                problems.stream().sorted().distinct().toList(),
                reading.uses());
    }
}
