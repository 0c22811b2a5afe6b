package org.trucewatch.engine.evidence;

/// All claims, one row a claim: 62 bytes a row, and 8 a run of one shape.
///
/// A scan asks for shapes, and these lie in runs ([Layout]). All else of a claim is asked of few, but then
/// together, and stands together: a row costs one look at memory and not nine. What a closer look begins with
/// stands side by side, so that it seldom lies on two lines of the cache.
final class Columns {
    private final Layout layout;
    private final Records records;

    Columns(Layout layout, Records records) {
        this.layout = layout;
        this.records = records;
    }

    int size() {
        return records.size();
    }

    Layout layout() {
        return layout;
    }

    int shape(int row) {
        return layout.shapeOf(row);
    }

    long from(int row) {
        return fromAt(layout.placeOf(row));
    }

    long to(int row) {
        return toAt(layout.placeOf(row));
    }

    long known(int row) {
        return knownAt(layout.placeOf(row));
    }

    long entered(int row) {
        return enteredAt(layout.placeOf(row));
    }

    /// Adds to `builder` the row as it is here, and tells its number there.
    int copy(int row, ColumnsBuilder builder) {
        return builder.add(layout.shapeOf(row), records, layout.placeOf(row));
    }

    Claim claim(int row) {
        return claimAt(layout.placeOf(row), row, layout.shapeOf(row));
    }

    /// The claim that stands at a place, of which row and shape are known.
    Claim claimAt(int place, int row, int shape) {
        var voiceAndSpot = records.at(place, Records.VOICE_AND_SPOT);
        return new Claim(
                row,
                shape,
                Records.first(voiceAndSpot),
                Records.second(voiceAndSpot),
                Records.first(records.at(place, Records.AMOUNT_AND_COVER)),
                positionAt(place),
                fromAt(place),
                toAt(place));
    }

    int voice(int row) {
        return Records.first(records.at(layout.placeOf(row), Records.VOICE_AND_SPOT));
    }

    int coverMetres(int row) {
        return Records.second(records.at(layout.placeOf(row), Records.AMOUNT_AND_COVER));
    }

    long fromAt(int place) {
        return records.at(place, Records.FROM);
    }

    long toAt(int place) {
        return records.at(place, Records.TO);
    }

    long knownAt(int place) {
        return records.at(place, Records.KNOWN);
    }

    long enteredAt(int place) {
        return records.at(place, Records.ENTERED);
    }

    /// Longitude and latitude, each in ten-millionths of a degree.
    long positionAt(int place) {
        return records.at(place, Records.POSITION);
    }

    int spotAt(int place) {
        return Records.second(records.at(place, Records.VOICE_AND_SPOT));
    }

    long bytes() {
        return records.bytes() + layout.bytes();
    }
}
