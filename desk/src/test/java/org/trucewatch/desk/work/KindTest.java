package org.trucewatch.desk.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.trucewatch.desk.permit.Compartment;
import org.trucewatch.desk.work.ReportForm.Kind;

/// The words under which reports are filed are those by which they are kept apart: a kind that one side does not know
/// would be open to everybody.
class KindTest {
    @Test
    void whatAPartyHandsInAndWhatTheMissionSawAreKeptApartUnderTheWordsInWhichTheyAreFiled() {
        for (var kind : Kind.values()) {
            assertEquals(kind.isOfAParty(), Compartment.OF_PARTIES.contains(kind.words()), kind.words());
            assertEquals(kind.isOfTheMission(), Compartment.OF_THE_MISSION.contains(kind.words()), kind.words());
        }
    }
}
