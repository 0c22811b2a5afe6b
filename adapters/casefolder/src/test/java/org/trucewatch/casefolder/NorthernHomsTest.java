package org.trucewatch.casefolder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trucewatch.language.Language;
import org.trucewatch.model.Problem;

class NorthernHomsTest {
    private static final Path CASE = Path.of("../../agreements/northern-homs");

    @Test
    void theFoundingCaseLoadsWithoutAProblem() {
        var outcome = CaseFolder.read(CASE);
        assertEquals(List.of(), outcome.problems().stream().map(Problem::asLine).toList());
        assertEquals(295, outcome.found().orElseThrow().casebook().reports().size());
    }

    @Test
    void theAgreementStandsInItsCanonicalForm() {
        var written = Samples.text(CASE.resolve("agreement.md"));
        assertEquals(written, Language.format(written));
    }
}
