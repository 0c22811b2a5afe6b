package org.trucewatch.desk.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The map as two GeoJSON collections, and the same as a table.
///
/// A place is an area as wide as its precision: the point alone would claim what nobody told. `points` counts the
/// reports that name a point of their own; the tiles draw those.
public record MapPage(
        View.Time asOf,
        View.Time known,
        List<Double> bounds,
        Collection zones,
        Collection places,
        int points,
        List<Row> table,
        List<Day> days) {

    /// A GeoJSON feature collection (RFC 7946).
    public record Collection(String type, List<Feature> features) {
        Collection(List<Feature> features) {
            this("FeatureCollection", features);
        }
    }

    public record Feature(String type, String id, Geometry geometry, Map<String, Object> properties) {
        Feature(String id, Geometry geometry, Map<String, Object> properties) {
            this("Feature", id, geometry, properties);
        }
    }

    /// Coordinates as the type asks for: positions are `[longitude, latitude]`.
    public record Geometry(String type, Object coordinates) {}

    /// One place with what is told of it. The counts are of reports, each under the strictest standard that it carries
    /// a verdict of; they are empty where the mandate allows no verdict.
    public record Row(
            String place,
            String words,
            String kind,
            Optional<Double> longitude,
            Optional<Double> latitude,
            long precisionMetres,
            List<String> partOf,
            int reports,
            Map<String, Integer> standards,
            List<View.Named> acts,
            List<String> ids) {}

    /// How many reports tell of what began on one local day.
    public record Day(String date, int reports) {}

    /// How many reports tell of the same local days, more than one, and not of which of them. The last is empty where
    /// the end is open.
    public record Days(String from, String last, int reports) {}
}
