package org.trucewatch.peers.task;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Collects verdicts in the lines of the oracle: `time,rule,status,event,party`.
public final class Verdicts {
    public static final int NO_EVENT = -1;

    private final List<String> lines = new ArrayList<>();

    public void add(long time, String rule, String status, int event, String party) {
        lines.add(time + "," + rule + "," + status + "," + event + "," + party);
    }

    public void addLine(String line) {
        lines.add(line);
    }

    public List<String> sorted() {
        Collections.sort(lines);
        return lines;
    }
}
