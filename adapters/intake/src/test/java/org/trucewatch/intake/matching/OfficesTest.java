package org.trucewatch.intake.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trucewatch.model.registry.Lineage;

class OfficesTest {
    private static Lineage lineage(String id, String name) {
        return new Lineage(id, name, "office", Optional.empty(), Optional.empty(), false, "");
    }

    private final Offices offices =
            new Offices(List.of(lineage("O-WIRE", "Harbour Wire")), lineage("O-SET", "The set"), "a set");

    private List<String> lineages(String... names) {
        return offices.lineages(List.of(names), List.of());
    }

    @Test
    void namesInOtherLettersAreLineagesOfTheirOwn() {
        assertEquals(List.of("O-OFFICE", "O-OFFICE-2"), lineages("راديو الميناء", "صحيفة المدينة"));
        assertEquals(List.of("O-OFFICE"), lineages("راديو الميناء"));
        assertEquals(
                List.of("O-COURRIER-DU-PORT", "O-COURRIER-DU-PORT-2"),
                lineages("Courrier du port", "Courrier du portç"));
    }

    @Test
    void twoSpellingsOfOneOfficeArePointedOut() {
        lineages(
                "Sealive Map",
                "https://sealivemap.com",
                "Sealive Mapp",
                "Reporter News",
                "Reporter",
                "Harbour Wire AP");
        lineages("Coast Radio", "Coast Office");
        assertEquals(
                "These look like one office under two names, and count as two voices until you declare in "
                        + "relations.csv that they are related: O-HARBOUR-WIRE-AP and O-WIRE, "
                        + "O-HTTPS-SEALIVEMAP-COM and "
                        + "O-SEALIVE-MAP, O-HTTPS-SEALIVEMAP-COM and O-SEALIVE-MAPP, O-REPORTER and O-REPORTER-NEWS, "
                        + "O-SEALIVE-MAP and O-SEALIVE-MAPP.",
                offices.sentences().getLast().english());
    }
}
