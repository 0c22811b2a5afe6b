package org.trucewatch.desk.read;

import java.util.Optional;
import org.trucewatch.desk.shelf.Memo;
import org.trucewatch.desk.shelf.Shelf;
import org.trucewatch.desk.tiles.Points;
import org.trucewatch.model.evidence.Case;

/// The reports of an edition as rows that can be listed, searched and drawn.
///
/// One of a case to which more came is made of the one before: nothing there changes, and to make it anew
/// takes seconds with a million reports.
final class Stock {
    private final Case watched;
    private final Memo<Shelf> shelf = new Memo<>(this::makeShelf);
    private final Memo<Points> points = new Memo<>(this::makePoints);
    /// Let go as soon as both are made of it.
    private volatile Optional<Earlier> earlier;

    private record Earlier(Optional<Shelf> shelf, Optional<Points> points) {}

    /// `before` is that of the same case with less behind.
    Stock(Case watched, Optional<Stock> before) {
        this.watched = watched;
        earlier = before.map(Stock::known);
    }

    Shelf shelf() {
        return shelf.get();
    }

    Points points() {
        return points.get();
    }

    /// What is made, or what it is to be made of: an edition that somebody only added to was never asked.
    private Earlier known() {
        var old = earlier;
        return new Earlier(
                shelf.isMade() ? Optional.of(shelf()) : old.flatMap(Earlier::shelf),
                points.isMade() ? Optional.of(points()) : old.flatMap(Earlier::points));
    }

    private Shelf makeShelf() {
        return earlier.flatMap(Earlier::shelf)
                .map(old -> old.with(watched.casebook()))
                .orElseGet(() -> new Shelf(watched.casebook(), watched.zone()));
    }

    private Points makePoints() {
        var rows = shelf();
        var made = earlier.flatMap(Earlier::points).map(old -> old.with(rows)).orElseGet(() -> new Points(rows));
        earlier = Optional.empty();
        return made;
    }
}
