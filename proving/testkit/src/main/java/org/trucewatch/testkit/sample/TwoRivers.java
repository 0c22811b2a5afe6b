package org.trucewatch.testkit.sample;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.agreement.TextId;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.registry.Actor;
import org.trucewatch.model.registry.Lineage;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Aside;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.model.verdict.Kind;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.Pattern;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.StandardVerdict;
import org.trucewatch.model.verdict.Status;
import org.trucewatch.model.verdict.Verdict;

/// The truce of the Two Rivers valley, which never was: three clauses, eight reports, and the verdicts on them.
///
/// `quiet` is broken by one side as corroborated and by the other as alleged; `grain` came late by one account;
/// `posts` has rival readings that part.
public final class TwoRivers {
    public static final ZoneId ZONE = ZoneId.of("Asia/Damascus");
    private static final TextId TEXT = new TextId("B");

    private TwoRivers() {}

    public static Case watched() {
        return new Case("two-rivers", agreement(), registry(), casebook(), ZONE, "sha256:0f");
    }

    public static Judgement judgement() {
        return new Judgement(
                "two-rivers",
                AsOf.at(at("2017-06-16T00:00")),
                "0.1.0",
                "sha256:0f",
                List.of(quiet(), grain(), posts(""), posts("leak"), posts("*")));
    }

    /// The same as it was a week before: nothing corroborated, nothing delivered.
    public static Judgement weekBefore() {
        var quiet = verdict("quiet", "", Kind.PROHIBITION, all(Verdict.NO_BREACH_RECORDED, Reason.of("no-breach")));
        var grain =
                verdict("grain", "", Kind.DUTY_TO_ACT, all(Verdict.PENDING, Reason.of("pending-until", "2017-06-10")));
        return new Judgement(
                "two-rivers", AsOf.at(at("2017-06-09T00:00")), "0.1.0", "sha256:0f", List.of(quiet, grain));
    }

    private static Agreement agreement() {
        var clauses = List.of(clause("quiet"), clause("grain"), clause("posts"));
        return new Agreement(
                "Two Rivers valley truce",
                List.of(),
                List.of(new Text(TEXT, "Text of the commission", List.of(), List.of(), clauses)));
    }

    private static Clause clause(String key) {
        var body = new Clause.Body.NotJudgeable("as the sample says", Optional.empty());
        var quote =
                key.equals("quiet") ? new Clause.Quote("All fire ceases in the valley.", List.of()) : Clause.Quote.NONE;
        return new Clause(new ClauseId(TEXT, key), List.of(new Clause.Item(body, List.of())), quote);
    }

    private static Registry registry() {
        return new Registry(
                List.of(
                        actor("north", "the North", "الشمال"),
                        actor("south", "the South", "الجنوب"),
                        actor("mission", "the Mission", "البعثة")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        lineage("observatory", "Valley Observatory", ""),
                        lineage("agency", "River Agency", "agencies"),
                        lineage("mirror", "River Mirror", "agencies")));
    }

    private static Actor actor(String id, String english, String arabic) {
        return new Actor(id, new Words(english, arabic), List.of(), "side", List.of(), false);
    }

    private static Lineage lineage(String id, String name, String family) {
        return new Lineage(
                id, name, "outlet", Optional.of(family).filter(one -> !one.isEmpty()), Optional.empty(), false, "");
    }

    private static Casebook casebook() {
        var reports = List.of(
                report("R1", "observatory", "Shells on the mill, two hurt"),
                report("R2", "agency", "Shelling of the mill"),
                report("R3", "mirror", "Shelling of the mill, as River Agency says"),
                report("R4", "agency", "Shots from the south bank"),
                report("R5", "mirror", "Forty loads came on the 12th"),
                report("R6", "observatory", "Air strike of 31 May"),
                report("R7", "observatory", "Three posts stand"),
                report("R8", "agency", "A festival in town"));
        return new Casebook(reports, List.of(), List.of(), List.of(), List.of());
    }

    private static Report report(String id, String lineage, String claim) {
        var said = at("2017-06-12T10:00");
        return new Report(
                id,
                lineage,
                List.of(lineage),
                Span.at(said),
                said,
                said,
                false,
                Span.at(said - 3600),
                List.of(),
                List.of(),
                "shelling",
                "north",
                Report.Certainty.NAMED,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Report.Modality.TOLD,
                Report.Polarity.ASSERTS,
                Report.Standing.ALLEGED,
                false,
                false,
                List.of(),
                new Report.Telling(claim, "", "", "", ""));
    }

    private static ClauseVerdict quiet() {
        var mill = occurrence("I1", "north", day(11), List.of("R1", "R2", "R3"), false);
        var bank = occurrence("R4", "south", day(12), List.of("R4"), true);
        var aside = List.of(new Aside("R6", Reason.of("before-force", "2017-06-03T12:00")));
        var alleged = new StandardVerdict(
                Verdict.BROKEN,
                Reason.of("broken"),
                List.of(
                        party("north", Verdict.BROKEN, Reason.of("broken"), "R1", "R2", "R3"),
                        party("south", Verdict.BROKEN, Reason.of("broken"), "R4")),
                List.of(mill, bank),
                aside,
                List.of(new Pattern(Reason.of("repeated-single-source", "south"), 3, List.of("agency"), day(12))));
        var corroborated = new StandardVerdict(
                Verdict.BROKEN,
                Reason.of("broken"),
                List.of(
                        party("north", Verdict.BROKEN, Reason.of("broken"), "R1", "R2", "R3"),
                        party("south", Verdict.NOT_DETERMINED, Reason.of("one-voice"))),
                List.of(mill),
                aside,
                List.of());
        var verified = new StandardVerdict(
                Verdict.NOT_DETERMINED,
                Reason.of("one-voice"),
                List.of(
                        party("north", Verdict.NOT_DETERMINED, Reason.of("one-voice")),
                        party("south", Verdict.NOT_DETERMINED, Reason.of("one-voice"))),
                List.of(),
                aside,
                List.of());
        return verdict(
                "quiet",
                "",
                Kind.PROHIBITION,
                Map.of(Standard.ALLEGED, alleged, Standard.CORROBORATED, corroborated, Standard.VERIFIED, verified));
    }

    private static ClauseVerdict grain() {
        var late = only(
                party("mission", Verdict.FULFILLED_LATE, Reason.of("done-late", "2017-06-12", "2017-06-10"), "R5"));
        var prevented =
                only(party("mission", Verdict.NOT_DETERMINED, Reason.of("prevented-by", "north", "2017-06-10")));
        return verdict(
                "grain",
                "",
                Kind.DUTY_TO_ACT,
                Map.of(Standard.ALLEGED, late, Standard.CORROBORATED, prevented, Standard.VERIFIED, prevented));
    }

    private static ClauseVerdict posts(String reading) {
        var found = switch (reading) {
            case "leak" -> only(party("mission", Verdict.PARTLY_FULFILLED, Reason.of("done-partly", "R7"), "R7"));
            case "*" -> only(party("mission", Verdict.UNCERTAIN, Reason.of("readings-differ"), "R7"));
            default -> only(party("mission", Verdict.FULFILLED, Reason.of("state-holds", "2017-06-12"), "R7"));
        };
        var nothing = only(party("mission", Verdict.NOT_DETERMINED, Reason.of("one-voice")));
        return verdict(
                "posts",
                reading,
                Kind.COUNT,
                Map.of(Standard.ALLEGED, found, Standard.CORROBORATED, nothing, Standard.VERIFIED, nothing));
    }

    private static ClauseVerdict verdict(String key, String reading, Kind kind, Map<Standard, StandardVerdict> found) {
        return new ClauseVerdict(
                new ClauseId(TEXT, key), reading, kind, Status.IN_FORCE, Reason.NONE, List.of(), found);
    }

    private static Map<Standard, StandardVerdict> all(Verdict verdict, Reason reason) {
        var under = only(party("mission", verdict, reason));
        return Map.of(Standard.ALLEGED, under, Standard.CORROBORATED, under, Standard.VERIFIED, under);
    }

    private static StandardVerdict only(PartyVerdict party) {
        return new StandardVerdict(party.verdict(), party.reason(), List.of(party), List.of(), List.of(), List.of());
    }

    private static PartyVerdict party(String name, Verdict verdict, Reason reason, String... by) {
        var due = name.equals("mission") ? OptionalLong.of(at("2017-06-11T00:00")) : OptionalLong.empty();
        return new PartyVerdict(name, verdict, List.of(by), OptionalLong.empty(), due, reason);
    }

    private static Occurrence occurrence(String id, String party, Span happened, List<String> by, boolean reply) {
        return new Occurrence(id, party, Verdict.BROKEN, happened, by, reply, Reason.of("broken"));
    }

    private static Span day(int day) {
        return new Span(at("2017-06-%02dT00:00".formatted(day)), at("2017-06-%02dT00:00".formatted(day + 1)));
    }

    private static long at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toEpochSecond();
    }
}
