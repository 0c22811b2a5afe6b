package org.trucewatch.desk.read;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.trucewatch.desk.permit.Role;
import org.trucewatch.desk.record.content.CaseFile;
import org.trucewatch.desk.record.content.RowTable;
import org.trucewatch.desk.redraft.Trial;
import org.trucewatch.desk.report.Sentences;
import org.trucewatch.desk.shelf.Memo;
import org.trucewatch.desk.shelf.Recent;
import org.trucewatch.desk.shelf.Shelf;
import org.trucewatch.desk.tiles.Points;
import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.evidence.Reports;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;

/// One state of a case, made ready to be asked again and again by several readers at once.
///
/// Verdicts are kept by the time they were asked for, as many as there is room for: a slider goes back and forth.
public final class Edition {
    private static final long MOST_BYTES_OF_CUTS = 64L << 20;
    private static final long LEAST_BYTES_OF_A_CUT = 1L << 20;

    private final String label;
    private final long entries;
    private final long readings;
    private final Case watched;
    private final SortedMap<String, byte[]> files;
    private final Entries rows;
    private final Stock stock;
    private final Sights sights;
    private final JudgingRoom judging;
    private final Trials trials;
    private final States states;
    private final Days days;
    private final DaysAhead ahead;
    private final Map<Tongue, Voice> voices = new EnumMap<>(Tongue.class);
    private final ReentrantLock lock = new ReentrantLock();
    private final Memo<List<Eyes>> ready = new Memo<>(this::readyForAll);
    private final Recent<Seen, Cut> cuts =
            new Recent<>(MOST_BYTES_OF_CUTS, cut -> Math.max(LEAST_BYTES_OF_A_CUT, cut.weight()));

    private record Voice(Wording wording, Sentences sentences) {}

    private record Seen(AsOf asOf, Eyes eyes) {}

    /// `label` is the name under which the ledger has the case, `entries` how long the ledger was when it was read;
    /// `files` are those of its files that are shown as they are written.
    ///
    /// `readings` says how often the whole case was read: the next edition of the same reading has what this
    /// one has, in the same order, and more behind it.
    public Edition(String label, Case watched, SortedMap<String, byte[]> files, long entries, long readings) {
        this(label, watched, Guarded.NONE, files, entries, readings, Entries.NONE, () -> {}, Optional.empty());
    }

    /// The same, where some of it is protected, `rows` says where on record its rows stand, and judging calls `giveWay`
    /// again and again. What does not change when more is added is taken from the edition `before`.
    public Edition(
            String label,
            Case watched,
            Guarded guarded,
            SortedMap<String, byte[]> files,
            long entries,
            long readings,
            Entries rows,
            Runnable giveWay,
            Optional<Edition> before) {
        this.label = label;
        this.readings = readings;
        this.entries = entries;
        this.watched = watched;
        this.files = files;
        this.rows = rows;
        stock = new Stock(
                watched,
                before.filter(old ->
                                old.readings == readings && old.watched.zone().equals(watched.zone()))
                        .map(old -> old.stock));
        sights = new Sights(watched, guarded, stock::shelf);
        var turns = new InTurns(giveWay);
        judging = new JudgingRoom(watched, stock::shelf, turns);
        trials = new Trials(watched, files.getOrDefault(CaseFile.AGREEMENT, new byte[0]), judging);
        states = new States(this::judged);
        days = new Days(watched.zone(), stock::shelf, sights::all);
        ahead = new DaysAhead(states, days, stock::shelf, turns);
    }

    /// Makes what every reader needs: whoever only adds to the case goes without. What an edition `before` knew already
    /// and nothing that came since can change is not judged again.
    public void warm(Optional<Edition> before) {
        before.filter(this::continues).ifPresent(this::follow);
        before.ifPresent(Edition::rest);
        stock.points();
        for (var tongue : Tongue.values()) voice(tongue);
        state(days.today(all()));
        before.filter(this::continues).ifPresent(this::takeOver);
    }

    private void follow(Edition before) {
        states.shareWith(before.states);
        judging.follow(before.judging, before.kept(), Fresh.of(before, watched));
    }

    /// Lets go of what can be made again: there is not always room for two editions of a case with very many reports.
    /// The days that are judged stay, and most questions are answered from them.
    private void rest() {
        cuts.clear();
        trials.rest();
        judging.rest();
    }

    private boolean continues(Edition before) {
        var old = before.watched.registry();
        var own = watched.registry();
        return before.readings == readings
                && before.watched.agreement().equals(watched.agreement())
                && old.actors().equals(own.actors())
                && old.sides().equals(own.sides())
                && old.places().equals(own.places())
                && old.drawings().equals(own.drawings())
                && old.acts().equals(own.acts());
    }

    private void takeOver(Edition before) {
        var since = Since.of(before.watched.casebook(), watched.casebook());
        var fresh = shelf().rows(Reports.of(watched.casebook().reports()).ids().subList(before.size(), size()));
        sights.follow(before.sights, fresh);
        var clauses = clauses(state(days.today(all())));
        var untouched = before.kept().entrySet().stream()
                .filter(old -> !since.touches(old.getKey()))
                .toList();
        var moved = Fates.moved(
                untouched.stream().map(old -> old.getValue().fates()).toList(), fresh);
        for (int at = 0; at < moved.size(); at++) {
            var asOf = untouched.get(at).getKey();
            var old = untouched.get(at).getValue();
            take(asOf, old, moved.get(at));
            boolean all = asOf.known() == Math.max(asOf.happened(), before.all().lastWord());
            if (all && !since.tellsBefore(asOf) && clauses(old).equals(clauses))
                take(asOf.knownBy(Math.max(asOf.happened(), all().lastWord())), old, moved.get(at));
        }
    }

    /// Whether a day is judged, so that there is something to answer with.
    public boolean isJudged() {
        return !states.all().isEmpty();
    }

    /// How far that day is, in percent.
    public int judged() {
        return isJudged() ? 100 : judging.percentOfFirst();
    }

    /// The states that can be had at once, by their time.
    Map<AsOf, State> kept() {
        return states.all();
    }

    private static List<ClauseId> clauses(State state) {
        return state.bare().clauses().stream().map(ClauseVerdict::clause).toList();
    }

    private void take(AsOf asOf, State old, Fates fates) {
        states.take(asOf, old.of(watched.digest(), fates).at(asOf));
    }

    /// The time nearest to `asOf` of which an answer can be given at once; `asOf` itself is judged soon.
    public AsOf nearest(AsOf asOf) {
        return ahead.nearest(asOf);
    }

    public String label() {
        return label;
    }

    public Case watched() {
        return watched;
    }

    /// How many entries of the ledger it knows.
    public long entries() {
        return entries;
    }

    /// How many reports it has.
    public int size() {
        return watched.casebook().reports().size();
    }

    /// Another number whenever the whole case was read anew; while it stays the same, more reports only came behind.
    public long readings() {
        return readings;
    }

    Shelf shelf() {
        return stock.shelf();
    }

    Points points() {
        return stock.points();
    }

    /// The bytes of one file of the case; empty where it has none of this path.
    byte[] file(String path) {
        return files.getOrDefault(path, new byte[0]);
    }

    /// The number of the entry that brought the row of this number and key; empty where no such row is on record.
    OptionalLong entry(RowTable table, int number, String key) {
        return rows.of(table, number, key);
    }

    /// What is on record.
    public Eyes all() {
        return sights.all();
    }

    /// What is protected and not for people with these roles.
    public Guarded closedTo(Set<Role> roles) {
        return sights.closedTo(roles);
    }

    /// What people with these roles see of it.
    public Eyes eyes(Set<Role> roles) {
        return sights.of(roles);
    }

    /// The case at a time, in one language, with all that is on record.
    public View at(AsOf asOf, Tongue tongue) {
        return at(asOf, tongue, all());
    }

    /// The same for a reader who sees it with these eyes.
    public View at(AsOf asOf, Tongue tongue, Eyes eyes) {
        var voice = voice(tongue);
        return new View(cut(asOf, eyes), voice.wording, voice.sentences);
    }

    private Cut cut(AsOf asOf, Eyes eyes) {
        return cuts.get(new Seen(asOf, eyes), () -> new Cut(this, eyes, asOf));
    }

    Wording wording(Tongue tongue) {
        return voice(tongue).wording;
    }

    /// What an actor, a place or an act is called, in each language; its own name where the case tells no words.
    public Words named(String id) {
        return new Words(
                wording(Tongue.ENGLISH).name(id), wording(Tongue.ARABIC).name(id));
    }

    private Voice voice(Tongue tongue) {
        lock.lock();
        try {
            return voices.computeIfAbsent(tongue, this::speaking);
        } finally {
            lock.unlock();
        }
    }

    /// Both languages speak once before anybody else listens: what they look up first they keep.
    private Voice speaking(Tongue tongue) {
        var titles = new Titles(file(Titles.FILE)).words();
        var sentences = Sentences.of(watched, titles);
        watched.agreement().texts().stream()
                .flatMap(text -> text.clauses().stream())
                .findFirst()
                .ifPresent(clause -> {
                    for (var some : Tongue.values()) sentences.of(clause.id(), "", some);
                });
        return new Voice(Wording.of(tongue, watched, titles), sentences);
    }

    /// The verdicts at a time; two who ask at once for a time that is not kept wait for one judge.
    State state(AsOf asOf) {
        return states.at(asOf, shelf());
    }

    /// What the first reader of each role would wait for: what that role may see, and what it sees today.
    private List<Eyes> readyForAll() {
        state(days.today(all()));
        stock.points();
        var all = sights.ofEachRole();
        for (var own : all) cut(nearest(today(own)), own).strictest();
        return all;
    }

    /// The last day of which a reader with these eyes is told, by all that they are shown.
    public AsOf today(Eyes own) {
        return days.today(own);
    }

    /// Makes what the first reader of each role would wait for, and then judges days ahead, until `ended`.
    public void prepare(BooleanSupplier ended) {
        if (!ended.getAsBoolean()) ready.get();
        ahead.judge(ended);
    }

    /// Another number whenever an answer may be of a nearer date than the same answer before; 0 while every answer was
    /// of the date asked about.
    public long nearer() {
        return ahead.nearer();
    }

    /// How many days are left to be judged ahead, as far as there is room for them.
    public int daysToPrepare() {
        return ahead.left();
    }

    /// Where drafts are tried over what a reader sees; empty where the agreement names something that this one is not
    /// told of.
    Optional<Trial> trial(AsOf asOf, Eyes eyes) {
        return trials.of(asOf, eyes);
    }

    /// The verdicts at a time that may rest on one report, and perhaps more; nothing is judged beside them.
    public Judgement bearing(AsOf asOf, String report) {
        var reports = watched.casebook().reports();
        int number = Reports.of(reports).number(report).orElseThrow();
        return judging.bearing(asOf, reports.get(number));
    }

    /// The verdicts at a time, without what was set aside.
    Judgement verdicts(AsOf asOf) {
        return cut(asOf, all()).judgement();
    }

    /// The same with what was set aside of one report.
    Judgement with(AsOf asOf, String report) {
        return judging.with(verdicts(asOf), asOf, report);
    }

    /// The verdicts on one clause, with all that was set aside for it.
    Judgement on(AsOf asOf, ClauseId clause) {
        return judging.on(verdicts(asOf), asOf, clause);
    }

    private Judgement judged(AsOf asOf, Fates.Builder fates) {
        return states.made() == 0 ? judging.first(asOf, fates) : judging.judge(asOf, fates);
    }
}
