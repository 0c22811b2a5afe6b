package org.trucewatch.desk.work;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.trucewatch.model.evidence.Report;

/// Which origins are told of with each source of a case. Each report is read once: whoever names a source waits
/// for what was added since somebody did so last, and not for a look through a million reports.
final class NamedSources {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Set<List<String>>> lineages = new HashMap<>();
    private long reading = -1;
    private int read;

    /// Whether there are reports of `source`, and `test` holds for the origins of all. `reading` is another
    /// number where the reports are others; while it stays the same, more only came behind.
    boolean allOf(String source, List<Report> reports, long reading, Predicate<List<String>> test) {
        lock.lock();
        try {
            if (this.reading != reading) begin(reading);
            for (; read < reports.size(); read++) take(reports.get(read));
            var told = lineages.getOrDefault(source, Set.of());
            return !told.isEmpty() && told.stream().allMatch(test);
        } finally {
            lock.unlock();
        }
    }

    private void begin(long another) {
        reading = another;
        read = 0;
        lineages.clear();
    }

    private void take(Report report) {
        lineages.computeIfAbsent(report.source(), any -> new HashSet<>()).add(report.lineages());
    }
}
