package org.trucewatch.peers.baseline;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.trucewatch.bench.judge.Event;
import org.trucewatch.bench.judge.Workload;
import org.trucewatch.peers.task.Events;
import org.trucewatch.peers.task.Peer;
import org.trucewatch.peers.task.Terms;
import org.trucewatch.peers.task.Verdicts;
import org.trucewatch.peers.task.Vocabulary;

/// Objects in a list, one pass, collections of the JDK, and a library for geometry.
public final class PlainJava implements Peer {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final List<Event> events = new ArrayList<>();

    @Override
    public String name() {
        return "plain Java and JTS, by hand";
    }

    @Override
    public void load(Events columns) {
        Workload.each(columns.size(), events::add);
    }

    @Override
    public List<String> judge(Terms terms) {
        var verdicts = new Verdicts();
        var zone = zone(terms);
        var force = new ForceRules(verdicts);
        var duties = new DutyRules(terms, verdicts);
        var posts = new PostRules(verdicts);
        for (var event : events) {
            var act = event.act();
            if (act == Vocabulary.NOTICE) force.notice(event);
            else if (Vocabulary.isForce(act)) {
                if (event.time() >= Terms.IN_FORCE && Vocabulary.isParty(event.actor()) && covers(zone, event))
                    force.take(event);
            } else if (act == Vocabulary.PRESENCE) {
                if (isPresence(event) && covers(zone, event))
                    verdicts.add(event.time(), "R5", "VIOLATION", event.id(), "HTS");
            } else if (act == Vocabulary.CONVOY) {
                if (event.time() >= Terms.IN_FORCE && covers(zone, event)) duties.convoy(event);
            } else if (act == Vocabulary.RELEASE) duties.release(event);
            else if (act == Vocabulary.ROAD_CLOSED) duties.closed(event);
            else if (act == Vocabulary.ROAD_OPEN) duties.opened(event);
            else if (event.ref() > 0) posts.take(event);
        }
        duties.end();
        return verdicts.sorted();
    }

    private static boolean isPresence(Event event) {
        return event.time() >= Terms.EXCLUSION_ENDS
                && Vocabulary.group(event.actor()).equals("HTS");
    }

    /// In whole hundred-thousandths of a degree, which doubles hold exactly: an edge is decided as it is written.
    private static PreparedGeometry zone(Terms terms) {
        var corners = new ArrayList<Coordinate>();
        for (var corner : terms.zone()) corners.add(new Coordinate(corner.lonE5(), corner.latE5()));
        corners.add(corners.getFirst());
        return PreparedGeometryFactory.prepare(GEOMETRY.createPolygon(corners.toArray(Coordinate[]::new)));
    }

    private static boolean covers(PreparedGeometry zone, Event event) {
        return zone.covers(GEOMETRY.createPoint(new Coordinate(event.lonE5(), event.latE5())));
    }

    @Override
    public void close() {
        events.clear();
    }
}
