package org.trucewatch.casefolder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Each folder of `rejected/` holds files that spoil the harbour case, and in `problems.txt` what is said of them.
class RejectedCasesTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everySpoiltCaseIsToldInFull() {
        return Samples.rejected().stream()
                .map(spoilt -> DynamicTest.dynamicTest(spoilt.getFileName().toString(), () -> check(spoilt)));
    }

    private void check(Path spoilt) throws IOException {
        var own = Files.createDirectories(folder.resolve(spoilt.getFileName().toString()));
        var problems = Samples.harbour(own).lay(spoilt).without("problems.txt").problems();
        assertEquals(Samples.text(spoilt.resolve("problems.txt")), String.join("\n", problems) + "\n");
    }
}
