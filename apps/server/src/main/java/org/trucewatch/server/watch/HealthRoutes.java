package org.trucewatch.server.watch;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.trucewatch.desk.live.LiveDesk;

/// Whether the desk can be worked at, for a person or a program that watches it.
@RestController
final class HealthRoutes {
    private final LiveDesk desk;
    private final Meters meters;

    HealthRoutes(LiveDesk desk, Meters meters) {
        this.desk = desk;
        this.meters = meters;
    }

    /// `UP` while the ledger takes entries; else `notice` says what to do. `mirror` is `current`, or `behind` where the
    /// copy for others could not be written: the log says why, and names its folder.
    record Health(String status, String notice, String mirror) {}

    @GetMapping("/health")
    ResponseEntity<Health> health() {
        var notice = desk.record().notice();
        var mirror = desk.mirror();
        return notice.isEmpty()
                ? ResponseEntity.ok(new Health("UP", "", mirror))
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(new Health("DOWN", notice, mirror));
    }

    /// In the text format of Prometheus.
    @GetMapping(path = "/metrics", produces = MediaType.TEXT_PLAIN_VALUE)
    String metrics() {
        var out = new StringBuilder();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        line(out, "jvm_memory_used_bytes", "area=\"heap\"", heap.getUsed());
        line(out, "jvm_memory_max_bytes", "area=\"heap\"", heap.getMax());
        line(out, "jvm_threads_live", "", ManagementFactory.getThreadMXBean().getThreadCount());
        line(
                out,
                "process_uptime_seconds",
                "",
                ManagementFactory.getRuntimeMXBean().getUptime() / 1_000);
        line(out, "ledger_entries", "", desk.record().head().size());
        line(out, "ledger_mirror_behind", "", desk.mirrorTrouble().isPresent() ? 1 : 0);
        line(out, "desk_days_to_judge", "", desk.daysToJudge());
        meters.byRoute().forEach((label, times) -> route(out, label, times));
        return out.toString();
    }

    private static void route(StringBuilder out, String label, Meters.Times times) {
        for (int at = 0; at < Meters.MILLIS.size(); at++) {
            var bound = label + ",le=\"" + Meters.MILLIS.get(at) / 1000.0 + "\"";
            line(out, "http_requests_seconds_bucket", bound, times.below(at));
        }
        line(out, "http_requests_seconds_bucket", label + ",le=\"+Inf\"", times.count());
        line(out, "http_requests_seconds_count", label, times.count());
        out.append("http_requests_seconds_sum{%s} %s%n"
                .formatted(label, String.format(Locale.ROOT, "%.6f", times.seconds())));
    }

    private static void line(StringBuilder out, String name, String label, long value) {
        out.append(name);
        if (!label.isEmpty()) out.append('{').append(label).append('}');
        out.append(' ').append(value).append('\n');
    }
}
