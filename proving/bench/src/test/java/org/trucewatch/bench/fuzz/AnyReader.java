package org.trucewatch.bench.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What Jazzer calls: the first byte of an input names the reader, the rest is fed to it.
///
/// One process for many of them, for its start costs more than seconds of fuzzing give. The properties `fuzz.from` and
/// `fuzz.to` (excluded) choose which.
public final class AnyReader {
    private static final List<Target> TARGETS = Targets.all();
    private static final long[] FED = new long[TARGETS.size()];
    private static final int FROM = Integer.getInteger("fuzz.from", 0);
    private static final int TO = Integer.getInteger("fuzz.to", TARGETS.size());

    private AnyReader() {}

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) return;
        int at = FROM + Byte.toUnsignedInt(input[0]) % (TO - FROM);
        FED[at]++;
        TARGETS.get(at).feed().accept(Arrays.copyOfRange(input, 1, input.length));
    }

    /// Called by Jazzer at the end of a run.
    public static void fuzzerTearDown() {
        System.err.println("FED " + Arrays.stream(FED).sum() + " " + counts());
    }

    private static String counts() {
        return IntStream.range(0, FED.length)
                .filter(at -> FED[at] > 0)
                .mapToObj(at -> TARGETS.get(at).name() + "=" + FED[at])
                .collect(Collectors.joining(", "));
    }
}
