package org.trucewatch.desk.read;

import java.util.BitSet;
import java.util.function.Predicate;

/// A part of a long list that several states have in common: one object for all of them, so that what is found
/// of it once need not be looked for again.
sealed interface SharedPage permits HappeningPage, NamePage {
    /// So many things are on one.
    int SIZE = 256;

    /// What somebody sees of a page: the places of what is left, and the numbers by which the happenings on it go.
    final class Seen {
        private final BitSet shown;
        private final int[] numbers;

        Seen(BitSet shown, int[] numbers) {
            this.shown = shown;
            this.numbers = numbers;
        }

        BitSet shown() {
            return shown;
        }

        /// Not to be written to.
        int[] numbers() {
            return numbers;
        }
    }

    /// What is seen by whoever is shown all reports.
    Seen whole();

    /// What is seen by somebody who is shown only some.
    Seen seen(Predicate<String> shows);

    /// So many places from the first.
    static BitSet places(int count) {
        var places = new BitSet(count);
        places.set(0, count);
        return places;
    }
}
