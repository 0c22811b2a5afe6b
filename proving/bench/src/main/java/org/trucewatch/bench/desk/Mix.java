package org.trucewatch.bench.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/// What the readers of an office ask for, drawn from a seed: each kind of question as often as its weight.
final class Mix {
    private static final List<String> ACTS = List.of("shelling", "mortar", "meeting", "protest", "repair", "trade");
    private static final int ZOOMS = 5;
    private static final int FIRST_ZOOM = 8;
    private static final double WEST = 36.4;
    private static final double SOUTH = 34.6;
    private static final double DEGREES = 0.6;

    private final int reports;
    private final Random random;
    private final List<Kind> kinds = new ArrayList<>();

    /// One kind of question.
    private record Kind(String name, Supplier<String> path) {}

    /// A question of a kind.
    record Asked(String kind, String path) {}

    Mix(int reports, long seed) {
        this.reports = reports;
        random = new Random(seed);
        add(4, "board", () -> "/api/board");
        add(4, "board of a date", () -> "/api/board?asOf=%1$s&known=%1$s".formatted(day()));
        add(6, "list", () -> "/api/reports?act=%s&page=%d&size=50".formatted(one(ACTS), 1 + random.nextInt(5)));
        add(2, "list of a week", () -> "/api/reports?from=%1$s&size=50&asOf=%1$s".formatted(day()));
        add(6, "search", () -> "/api/reports?size=50&q=" + word());
        add(2, "search of two words", () -> "/api/reports?size=50&q=" + word() + "+" + word());
        add(6, "report", () -> "/api/reports/" + SyntheticReports.id(random.nextInt(reports)));
        add(2, "incidents", () -> "/api/incidents");
        add(6, "incident", this::incident);
        add(2, "map", () -> "/api/map");
        add(10, "map tile", this::tile);
    }

    private void add(int weight, String name, Supplier<String> path) {
        for (int at = 0; at < weight; at++) kinds.add(new Kind(name, path));
    }

    Asked next() {
        var kind = one(kinds);
        return new Asked(kind.name, kind.path.get());
    }

    String day() {
        return SyntheticReports.day(random);
    }

    private String word() {
        return URLEncoder.encode(one(SyntheticReports.WORDS), StandardCharsets.UTF_8);
    }

    private String incident() {
        return "/api/incidents/" + SyntheticReports.incident(random.nextInt(reports));
    }

    /// A tile around the zone, at one of the zooms at which people look.
    private String tile() {
        int zoom = FIRST_ZOOM + random.nextInt(ZOOMS);
        double longitude = WEST + random.nextDouble() * DEGREES;
        double latitude = Math.toRadians(SOUTH + random.nextDouble() * DEGREES);
        double up = Math.log(Math.tan(latitude) + 1 / Math.cos(latitude));
        int x = (int) Math.floor((longitude + 180) / 360 * (1 << zoom));
        int y = (int) Math.floor((1 - up / Math.PI) / 2 * (1 << zoom));
        return "/api/map/tiles/%d/%d/%d".formatted(zoom, x, y);
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
