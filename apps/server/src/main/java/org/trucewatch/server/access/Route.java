package org.trucewatch.server.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.trucewatch.desk.permit.Act;
import org.trucewatch.model.Defect;

/// One address and what whoever calls it wants to do. The table of routes has a line for each; what has none is closed.
public record Route(String method, PathPattern path, Act act) {
    private static final List<Route> ALL = read();
    private static final String HEAD = "HEAD";
    private static final String GET = "GET";

    private static List<Route> read() {
        try (var bytes = Route.class.getResourceAsStream("routes.csv")) {
            if (bytes == null) throw new Defect("the server was built without its table of routes");
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Route::read)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Route read(String line) {
        var cells = line.split(",", -1);
        if (cells.length != 4) throw new Defect("not a line of the table of routes: " + line);
        return new Route(cells[0], PathPatternParser.defaultInstance.parse(cells[1]), Act.of(cells[2], cells[3]));
    }

    public static List<Route> all() {
        return ALL;
    }

    /// The route that a request would take; the first line that fits.
    static Optional<Route> of(String method, String path) {
        var wanted = method.equals(HEAD) ? GET : method;
        var parsed = PathContainer.parsePath(path);
        return ALL.stream()
                .filter(route -> route.method.equals(wanted) && route.path.matches(parsed))
                .findFirst();
    }
}
