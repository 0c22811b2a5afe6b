package org.trucewatch.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trucewatch.language.read.Manuscript;

class ManuscriptTest {
    private static final String PAGE = """
            # The harbour

            > It was signed at night.

            The header is not right below it.

            ```text
            text T1 "Harbour" binds north and south
            ```

            > Aid shall pass.
            >
            > Nobody may search it.

            - a list, and in it:

              ```clause
              aid: north and south must let aid pass
                to harbour without searches
              ```
            > At the gate.

            ```clause
            gate: south must open gate by 2017-08-04
            ```
            """;

    private static List<Manuscript.Fence> fences() {
        return Language.manuscript(PAGE).blocks().stream()
                .filter(Manuscript.Fence.class::isInstance)
                .map(Manuscript.Fence.class::cast)
                .toList();
    }

    @Test
    void aFenceKnowsTheQuotationRightAboveItAndNoOther() {
        var blocks = Language.manuscript(PAGE).blocks();
        var above = fences().stream()
                .map(fence -> fence.above().stream()
                        .map(at -> ((Manuscript.Quotation) blocks.get(at))
                                .runs()
                                .getFirst()
                                .words())
                        .toList())
                .toList();

        assertEquals(List.of(List.of(), List.of(), List.of("At the gate.")), above);
    }

    @Test
    void aNameIsToldWithTheWordsItStandsInWhereverTheFenceIsIndentedTo() {
        for (var fence : fences())
            for (var named : fence.names())
                assertEquals(named.name(), fence.words().substring(named.from(), named.until()));

        assertEquals(
                List.of("north", "south", "aid", "pass", "harbour", "searches"),
                fences().get(1).names().stream().map(Manuscript.Named::name).toList());
    }
}
