package org.trucewatch.engine.rule;

import java.util.List;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.Pattern;
import org.trucewatch.model.verdict.Standard;

/// Where an answer on a clause takes what it puts together from.
interface Rulings {
    Ruling ruling(Demand demand, Standard standard);

    /// Those of some sentences of one clause, in the order of time.
    List<Occurrence> occurrences(List<Demand> demands, Standard standard);

    List<Pattern> patterns(List<Demand> demands);
}
