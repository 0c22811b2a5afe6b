package org.trucewatch.server.watch;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/// Counts requests by route and answer, and how long they took. Nothing of what was asked is kept.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Meters extends OncePerRequestFilter {
    static final List<Integer> MILLIS = List.of(5, 10, 25, 50, 100, 250, 1_000);

    private final ConcurrentSkipListMap<String, Times> byRoute = new ConcurrentSkipListMap<>();
    private final Turns turns;

    Meters(Turns turns) {
        this.turns = turns;
    }

    /// How often and how long: counts below each bound, the number of all, and their sum in nanoseconds.
    static final class Times {
        private final List<LongAdder> below =
                MILLIS.stream().map(bound -> new LongAdder()).toList();
        private final LongAdder count = new LongAdder();
        private final LongAdder nanos = new LongAdder();

        private void add(long took) {
            count.increment();
            nanos.add(took);
            for (int at = 0; at < MILLIS.size(); at++)
                if (took <= MILLIS.get(at) * 1_000_000L) below.get(at).increment();
        }

        long below(int bound) {
            return below.get(bound).sum();
        }

        long count() {
            return count.sum();
        }

        double seconds() {
            return nanos.sum() / 1e9;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        turns.asked();
        try {
            chain.doFilter(request, response);
        } finally {
            turns.answered();
            byRoute.computeIfAbsent(label(request, response), any -> new Times())
                    .add(System.nanoTime() - start);
        }
    }

    private static String label(HttpServletRequest request, HttpServletResponse response) {
        var route = Optional.ofNullable(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .map(Object::toString)
                .orElse("closed");
        return "method=\"%s\",route=\"%s\",status=\"%d\""
                .formatted(method(request), route.replace("\"", ""), response.getStatus());
    }

    /// A stranger may send any word as a method.
    private static String method(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "POST", "DELETE" -> request.getMethod();
            default -> "other";
        };
    }

    Map<String, Times> byRoute() {
        return new TreeMap<>(byRoute);
    }
}
