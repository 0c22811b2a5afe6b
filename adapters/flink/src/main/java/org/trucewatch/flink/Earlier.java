package org.trucewatch.flink;

import java.util.List;

/// The lines that were accepted before, from state.
@FunctionalInterface
interface Earlier {
    List<RawLine> lines() throws Exception;
}
