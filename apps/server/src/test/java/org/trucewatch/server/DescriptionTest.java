package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.trucewatch.server.access.Route;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The description that the server hands out is the one that is made of its routes. Where a route changed on purpose,
/// the file that the failure names is to be copied over the other.
class DescriptionTest {
    private static final Path WRITTEN = Path.of("src/main/resources/org/trucewatch/server/openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /// The parts of a question each by itself, as they stand in an address.
    private static final String FLAT = "springdoc.default-flat-param-object";

    @TempDir
    private Path folder;

    @Test
    void theDescriptionIsThatOfTheRoutes() throws IOException {
        var made = made();
        var file = Path.of("target/openapi.json");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, made);

        assertEquals(Files.readString(WRITTEN), made, "compare " + WRITTEN + " with " + file);
    }

    @Test
    void everyRouteIsDescribed() {
        var described = new TreeSet<String>();
        var paths = JSON.readTree(WRITTEN).path("paths");
        paths.propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(method ->
                                described.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        var routes = new TreeSet<String>();
        Route.all()
                .forEach(route -> routes.add(route.method() + " " + route.path().getPatternString()));

        assertEquals(String.join("\n", routes), String.join("\n", described));
        assertEquals("3.1.0", JSON.readTree(WRITTEN).path("openapi").asString());
    }

    /// Parts are described by their bare names: of two with one name the later took the place of the other.
    @Test
    void aThingThatHasANameIsDescribedAsOne() {
        var named = JSON.readTree(WRITTEN).path("components").path("schemas").path("Named");
        assertEquals(Set.of("id", "words"), Set.copyOf(named.path("properties").propertyNames()));
    }

    private String made() {
        System.setProperty(FLAT, "true");
        try (var desk = TestDesk.described(
                folder,
                SpringDocConfiguration.class,
                SpringDocConfigProperties.class,
                SpringDocWebMvcConfiguration.class)) {
            var read = (ObjectNode) desk.json("/v3/api-docs");
            read.remove("servers"); // the port of this test
            read.putObject("info").put("title", "The desk of Trucewatch").put("version", "1");
            return JSON.writeValueAsString(JSON.treeToValue(read, Map.class)) + "\n";
        } finally {
            System.clearProperty(FLAT);
        }
    }
}
