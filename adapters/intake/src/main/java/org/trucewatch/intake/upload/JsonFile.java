package org.trucewatch.intake.upload;

import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON, and the GeoJSON of RFC 7946: what says that it is that has to be.
final class JsonFile {
    private static final int DEEPEST = 64;
    private static final int MOST_POSITIONS = 10_000;
    private static final Set<String> GEOMETRIES =
            Set.of("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon");
    private static final String COLLECTION = "GeometryCollection";

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private int positions;

    private JsonFile() {}

    static Upload.Form form(String text) throws Bad {
        var root = tree(text);
        var type = root.path("type").asString("");
        boolean isGeo = type.equals("Feature")
                || type.equals("FeatureCollection")
                || type.equals(COLLECTION)
                || GEOMETRIES.contains(type);
        if (!isGeo) return Upload.Form.JSON;
        new JsonFile().object(root, type);
        return Upload.Form.GEOJSON;
    }

    private static JsonNode tree(String text) throws Bad {
        try {
            return JSON.readTree(text);
        } catch (JacksonException wrong) {
            var where = wrong.getLocation();
            throw new Bad(
                    "file-broken",
                    "The JSON cannot be read in line %d; copy it again, or put it into a ZIP file as it is."
                            .formatted(where == null ? 1 : Math.max(1, where.getLineNr())));
        }
    }

    private void object(JsonNode node, String type) throws Bad {
        switch (type) {
            case "FeatureCollection" -> {
                if (!node.path("features").isArray()) throw wrong("a FeatureCollection has a list `features`");
                for (var feature : node.path("features")) feature(feature);
            }
            case "Feature" -> feature(node);
            default -> geometry(node);
        }
    }

    private void feature(JsonNode feature) throws Bad {
        if (!feature.path("type").asString("").equals("Feature"))
            throw wrong("what stands in `features` is a Feature each");
        if (!feature.has("geometry") || !feature.has("properties"))
            throw wrong("a Feature has `geometry` and `properties`, be they null");
        var properties = feature.path("properties");
        if (!properties.isObject() && !properties.isNull()) throw wrong("`properties` is an object or null");
        if (!feature.path("geometry").isNull()) geometry(feature.path("geometry"));
    }

    private void geometry(JsonNode geometry) throws Bad {
        var type = geometry.path("type").asString("");
        if (type.equals(COLLECTION)) {
            if (!geometry.path("geometries").isArray()) throw wrong("a GeometryCollection has a list `geometries`");
            for (var part : geometry.path("geometries")) geometry(part);
            return;
        }
        if (!GEOMETRIES.contains(type)) throw wrong("there is no geometry of this type");
        var coordinates = geometry.path("coordinates");
        switch (type) {
            case "Point" -> position(coordinates);
            case "MultiPoint" -> positions(coordinates, 0);
            case "LineString" -> positions(coordinates, 2);
            case "MultiLineString" -> {
                for (var line : list(coordinates)) positions(line, 2);
            }
            case "Polygon" -> polygon(coordinates);
            default -> {
                for (var polygon : list(coordinates)) polygon(polygon);
            }
        }
    }

    private static JsonNode list(JsonNode node) throws Bad {
        if (!node.isArray()) throw wrong("`coordinates` is a list");
        return node;
    }

    private void positions(JsonNode line, int least) throws Bad {
        if (list(line).size() < least) throw wrong("a line has two positions or more");
        for (var one : line) position(one);
    }

    private void polygon(JsonNode polygon) throws Bad {
        for (var ring : list(polygon)) {
            positions(ring, 4);
            if (!ring.get(0).equals(ring.get(ring.size() - 1))) throw wrong("a ring ends where it begins");
        }
    }

    private void position(JsonNode position) throws Bad {
        if (++positions > MOST_POSITIONS)
            throw new Bad("file-too-deep", "The GeoJSON has more than 10,000 positions; hand in parts of it.");
        if (!position.isArray() || position.size() < 2) throw wrong("a position is a longitude and a latitude");
        for (var number : position) if (!number.isNumber()) throw wrong("a position is made of numbers");
        for (var axis : List.of(0, 1))
            if (!(Math.abs(position.get(axis).asDouble()) <= (axis == 0 ? 180 : 90)))
                throw wrong("a longitude lies between -180 and 180, a latitude between -90 and 90");
    }

    private static Bad wrong(String rule) {
        return new Bad("geojson-form", "The GeoJSON is not as RFC 7946 has it: " + rule + ".");
    }
}
