package org.trucewatch.engine.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trucewatch.model.evidence.Finding;
import org.trucewatch.model.evidence.Organisation;

class OrganisationTest {
    @Test
    void oneOrganisationIsNotTwoForItsCapitalsAndBlanks() {
        for (var same : List.of("org a ", "ORG  A", "\uFF2Frg \uFF21", "Org\u00A0A", "O\u200Brg A"))
            assertTrue(Organisation.isSame("Org A", same), same);
        assertTrue(Organisation.isSame("STRASSE", "stra\u00DFe"));
        assertFalse(Organisation.isSame("Org A", "Org B"));
        assertFalse(Organisation.isSame("Org A", "OrgA"));
    }

    @Test
    void twoReviewersOfOneOrganisationVerifyNothingHoweverItIsWritten() {
        assertFalse(found("Org A", "org a ").isByTwo());
        assertTrue(found("Org A", "Org B").isByTwo());
    }

    private static Finding found(String one, String other) {
        return new Finding(
                "D001",
                "I001",
                Finding.Question.OCCURRENCE,
                Finding.Outcome.CONFIRMED,
                "",
                List.of(new Finding.Reviewer("ada", one), new Finding.Reviewer("omar", other)),
                "both saw it",
                0,
                0);
    }

    @Test
    void aNormalFormIsItsOwn() {
        for (var name : List.of("Org A", " \u0130stanbul \uFB01eld", "بعثة  الميدان"))
            assertEquals(Organisation.normal(name), Organisation.normal(Organisation.normal(name)));
    }
}
