package org.trucewatch.bench.fuzz;

import java.util.List;
import java.util.function.Consumer;

/// A reader that is fed anything at all: it reads or refuses. Whatever else comes out of it is a finding.
record Target(String name, List<byte[]> seeds, Consumer<byte[]> feed) {
    Target {
        seeds = List.copyOf(seeds);
    }
}
