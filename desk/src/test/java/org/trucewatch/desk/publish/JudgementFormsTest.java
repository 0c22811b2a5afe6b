package org.trucewatch.desk.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trucewatch.desk.report.Sentences;
import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.testkit.sample.TwoRivers;

class JudgementFormsTest {
    private static final List<Standard> ALL = List.of(Standard.values());
    private static final Sentences SENTENCES = (clause, reading, tongue) -> "The sentence of " + clause + ".";

    @Test
    void theJsonOpensWithTheQuestionInTheZoneOfTheCase() {
        assertTrue(json(ALL).startsWith("""
                {
                  "agreement": "two-rivers",
                  "asOf": "2017-06-16T00:00:00+03:00",
                  "known": "2017-06-16T00:00:00+03:00",
                  "entered": null,
                  "engine": "0.1.0",
                  "digest": "sha256:0f",
                  "clauses": [
                    {
                      "clause": "quiet",
                      "text": "B",
                      "reading": "",
                      "kind": "prohibition",
                      "status": "in-force",
                """));
    }

    @Test
    void aReasonIsItsCodeAndItsSentence() {
        assertTrue(json(ALL)
                .contains("\"why\": \"before-force: before the text entered into force on 3 June 2017, 12:00\""));
    }

    @Test
    void aSpanIsAnIntervalOfTwoInstants() {
        assertTrue(json(ALL).contains("\"happened\": \"2017-06-11T00:00:00+03:00/2017-06-12T00:00:00+03:00\""));
    }

    @Test
    void oneStandardAloneLeavesTheOthersOut() {
        var json = json(List.of(Standard.CORROBORATED));
        assertTrue(json.contains("\"corroborated\": {"));
        assertFalse(json.contains("\"alleged\""));
    }

    @Test
    void theJsonIsTheSameEveryTime() {
        assertEquals(json(ALL), json(ALL));
    }

    @Test
    void theCsvHasARowForEachReadingStandardAndParty() {
        var csv = JudgementCsv.write(TwoRivers.watched(), TwoRivers.judgement(), ALL, english());
        var rows = csv.lines().toList();
        assertEquals(
                "text,clause,reading,kind,status,standard,verdict,party,party_verdict,breaches,since,due,by,"
                        + "reason_code,reason",
                rows.getFirst());
        assertEquals(
                "B,quiet,,prohibition,in-force,alleged,broken,north,broken,1,,,R1|R2|R3,broken,"
                        + "an act that the clause forbids is on record",
                rows.get(1));
        assertEquals(1 + 6 + 3 + 9, rows.size());
    }

    @Test
    void theLinesOfTheCsvOneByOneAreTheWholeTable() {
        var lines = JudgementCsv.lines(TwoRivers.watched(), TwoRivers.judgement(), ALL, english())
                .toList();
        assertEquals(1 + 6 + 3 + 9, lines.size());
        assertEquals(
                JudgementCsv.write(TwoRivers.watched(), TwoRivers.judgement(), ALL, english()), String.join("", lines));
    }

    private static String json(List<Standard> standards) {
        return JudgementJson.write(TwoRivers.watched(), TwoRivers.judgement(), standards, english(), SENTENCES);
    }

    private static Wording english() {
        return Wording.of(Tongue.ENGLISH, TwoRivers.watched());
    }
}
