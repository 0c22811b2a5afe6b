package org.trucewatch.testkit.worlds;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.trucewatch.language.Language;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Finding;
import org.trucewatch.model.evidence.Link;
import org.trucewatch.model.evidence.Parting;
import org.trucewatch.model.evidence.Relation;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.registry.Actor;
import org.trucewatch.model.registry.Place;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.registry.Side;
import org.trucewatch.model.space.Drawing;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.time.Span;

/// Moves every day of a world by a week, which keeps the day of the week and, in summer, the clock.
final class Later {
    private static final long DAYS = 7;
    private static final long WEEK = DAYS * 86_400;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Later() {}

    static World byAWeek(World world) {
        var asOf = world.asOf();
        var later = new AsOf(of(asOf.happened()), of(asOf.known()), asOf.entered());
        return new World(of(world.agreement()), of(world.registry()), of(world.casebook()), later);
    }

    private static Agreement of(Agreement agreement) {
        var text = DAY.matcher(Language.print(agreement))
                .replaceAll(day -> LocalDate.parse(day.group()).plusDays(DAYS).toString());
        return Language.read("later.md", text).agreement();
    }

    private static long of(long second) {
        return second == Span.BEGINNING || second == Span.END ? second : second + WEEK;
    }

    private static Span of(Span span) {
        return new Span(of(span.from()), of(span.to()));
    }

    private static Registry of(Registry registry) {
        return new Registry(
                registry.actors().stream().map(Later::of).toList(),
                registry.sides().stream().map(Later::of).toList(),
                registry.places().stream().map(Later::of).toList(),
                registry.drawings().stream().map(Later::of).toList(),
                registry.acts(),
                registry.sources(),
                registry.lineages());
    }

    private static Actor of(Actor actor) {
        var parents = actor.parents().stream()
                .map(one -> new Actor.Membership(one.parent(), of(one.during()), of(one.surely())))
                .toList();
        return new Actor(actor.id(), actor.words(), actor.aliases(), actor.kind(), parents, actor.mayHideExcluded());
    }

    private static Side of(Side side) {
        return new Side(side.actor(), side.text(), side.role(), of(side.during()), side.reason());
    }

    private static Place of(Place place) {
        var holders = place.holders().stream()
                .map(held -> new Place.Held(held.actor(), of(held.during())))
                .toList();
        return new Place(
                place.id(),
                place.words(),
                place.aliases(),
                place.kind(),
                place.position(),
                place.precisionMetres(),
                place.partOf(),
                place.facesLines(),
                holders);
    }

    private static Drawing of(Drawing drawing) {
        return new Drawing(drawing.id(), drawing.shape(), of(drawing.valid()), drawing.toleranceMetres());
    }

    private static Casebook of(Casebook book) {
        return new Casebook(
                book.reports().stream().map(Later::of).toList(),
                book.links().stream().map(Later::of).toList(),
                book.unlinks().stream()
                        .map(one -> new Link.Unlink(one.link(), one.why(), of(one.known()), one.entered()))
                        .toList(),
                book.relations().stream().map(Later::of).toList(),
                book.findings().stream().map(Later::of).toList(),
                book.corrections(),
                book.partings().stream().map(Later::of).toList());
    }

    private static Link of(Link link) {
        return new Link(
                link.id(), link.incident(), link.reports(), link.place(), link.why(), of(link.known()), link.entered());
    }

    private static Relation of(Relation one) {
        return new Relation(one.one(), one.other(), one.kind(), one.why(), of(one.known()), one.entered());
    }

    private static Finding of(Finding one) {
        return new Finding(
                one.id(),
                one.incident(),
                one.question(),
                one.outcome(),
                one.about(),
                one.reviewers(),
                one.why(),
                of(one.known()),
                one.entered());
    }

    private static Parting of(Parting one) {
        return new Parting(one.one(), one.other(), one.why(), one.by(), of(one.known()), one.entered());
    }

    private static Report of(Report report) {
        return new Report(
                report.id(),
                report.source(),
                report.lineages(),
                of(report.said()),
                of(report.known()),
                report.entered(),
                report.backfilled(),
                of(report.happened()),
                report.places(),
                report.origins(),
                report.act(),
                report.actor(),
                report.certainty(),
                report.details(),
                report.count(),
                report.killed(),
                report.wounded(),
                report.coverMetres(),
                report.modality(),
                report.polarity(),
                report.standing(),
                report.againstOwnSide(),
                report.reply(),
                report.notObserved(),
                report.telling());
    }
}
