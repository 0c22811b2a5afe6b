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
        var agreement = reading.agreement();
        var all = known.with(agreement);
        var findings = new Findings(reading);
        new NameCheck(all, findings).check(reading.uses());
        NameCheck.checkTwice(reading.uses(), known, findings);
        new ReferenceCheck(agreement, findings).check(reading.uses());
        new CircleCheck(agreement, all, findings).check();
        new CalendarCheck(findings).check(agreement);
        new CountingCheck(agreement, findings).check(reading.uses());
        new HeaderCheck(findings).check(agreement, reading.uses());
        new QuantityCheck(findings).check(agreement);
        new ActOfActCheck(all, findings).check(agreement);
        new UnjudgedCheck(findings).check(agreement);
        var problems = new ArrayList<Problem>(reading.problems());
        problems.addAll(findings.problems());
        return new Reading(
                reading.file(), agreement, problems.stream().sorted().distinct().toList(), reading.uses());
    }
}
