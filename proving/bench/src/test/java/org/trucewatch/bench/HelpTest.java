package org.trucewatch.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class HelpTest {
    @Test
    void everyBenchHasAnExampleOfItsOwn() {
        var benches = List.of(
                "--rounds",
                "--quick",
                "judge",
                "disk",
                "flink",
                "ledger",
                "desk",
                "ceasefires",
                "all",
                "live",
                "growth",
                "fresh",
                "kernels");
        for (var bench : benches) assertTrue(Main.help().contains("./tw bench " + bench), bench);
    }

    @Test
    void helpIsGivenWhereverItIsAskedFor() {
        assertTrue(Main.asksForHelp(List.of("judge", "--help")));
        assertTrue(Main.asksForHelp(List.of("-h")));
        assertTrue(!Main.asksForHelp(List.of("judge", "--quick")));
    }
}
