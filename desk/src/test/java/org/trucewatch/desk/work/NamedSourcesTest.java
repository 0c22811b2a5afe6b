package org.trucewatch.desk.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.AbstractList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.testkit.sample.TwoRivers;

/// Who names a source waits for no look through all reports, whether it is hidden or not.
class NamedSourcesTest {
    private final NamedSources named = new NamedSources();
    private int looks;

    /// The first `size` reports of the sample; each look at one is counted.
    private List<Report> some(int size) {
        var all = TwoRivers.watched().casebook().reports();
        return new AbstractList<>() {
            @Override
            public Report get(int number) {
                looks++;
                return all.get(number);
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    @Test
    void eachReportIsReadOnceWhoeverAsksForWhatever() {
        var source = some(1).getFirst().source();
        looks = 0;
        assertTrue(named.allOf(source, some(2), 1, lineages -> true));
        assertEquals(2, looks);

        assertFalse(named.allOf(source, some(2), 1, lineages -> false));
        assertFalse(named.allOf("nowhere", some(2), 1, lineages -> true));
        assertEquals(2, looks);

        assertTrue(named.allOf(source, some(3), 1, lineages -> true));
        assertEquals(3, looks);
    }

    @Test
    void aCaseThatWasReadAnewIsLookedThroughAnew() {
        var source = some(1).getFirst().source();
        assertTrue(named.allOf(source, some(2), 1, lineages -> true));
        looks = 0;

        assertFalse(named.allOf(source, some(0), 2, lineages -> true));

        assertEquals(0, looks);
    }
}
