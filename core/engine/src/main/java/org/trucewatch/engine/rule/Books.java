package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.trucewatch.engine.clause.Agreed.Reading;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.clause.Frame;
import org.trucewatch.engine.clause.Trigger;
import org.trucewatch.model.Defect;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Kind;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.Pattern;
import org.trucewatch.model.verdict.Standard;

/// What clauses that wait for each other come to, kept happening by happening.
public final class Books implements Rulings {
    private final IdentityHashMap<Demand, Book> books = new IdentityHashMap<>();
    /// Stocks first, for they may ask for more; patterns last, for they count what the others found.
    private final List<Book> inOrder = new ArrayList<>();
    /// What follows from the books once all have heard.
    private final List<Runnable> after = new ArrayList<>();

    private final IdentityHashMap<Demand, VoiceCount> voices = new IdentityHashMap<>();
    /// Of clauses of several sentences, by the first.
    private final IdentityHashMap<Demand, ClauseBook> together = new IdentityHashMap<>();

    public Books(List<Reading> readings) {
        for (var reading : readings)
            for (var number = 0; number < reading.demands().size(); number++)
                open(reading.demands().get(number), number);
        for (var reading : readings) if (reading.demands().size() > 1) together(reading.demands());
        var written = Reading.written(readings);
        for (var reading : readings)
            for (var demand : reading.demands())
                if (demand instanceof Demand.Pattern pattern)
                    put(pattern, new PatternBook(pattern, acts(written.getOrDefault(pattern.of(), List.of()))));
    }

    /// Whether such books can be kept: not where one clause waits for what another comes to, where a sentence can be
    /// suspended or waits for an act of the party itself, or where what one happening comes to depends on others,
    /// as in a state, a sequence or a sum.
    public static boolean canKeep(List<Reading> readings) {
        var written = Reading.written(readings);
        return readings.stream()
                .allMatch(reading -> reading.triggers().stream().noneMatch(Trigger.OfClause.class::isInstance)
                        && reading.demands().stream().allMatch(demand -> canKeep(demand, written)));
    }

    private static boolean canKeep(Demand demand, Map<ClauseId, List<Demand>> written) {
        return isFree(demand.frame())
                && switch (demand) {
                    // Of a duty of effort only what surely hindered is shown, which a book of acts does not tell apart.
                    case Demand.Ban ban ->
                        ban.frame().kind() != Kind.DUTY_OF_EFFORT
                                && ban.permissions().stream().allMatch(permission -> isFree(permission.frame()));
                    case Demand.Pattern pattern ->
                        written.getOrDefault(pattern.of(), List.of()).stream().noneMatch(Books::isCountedWhole);
                    case Demand.Notice notice -> !notice.isForOneAct();
                    case Demand.Stock stock -> true;
                    case Demand.Declared declared -> true;
                    case Demand.Unreadable unreadable -> true;
                    case Demand.Power power -> true;
                    case Demand.Undecided undecided -> true;
                    case Demand.Duty duty -> true;
                    case Demand.Ceiling ceiling -> false;
                    case Demand.LetThrough let -> false;
                    case Demand.Posts posts -> false;
                    case Demand.Keep keep -> false;
                    case Demand.Sequence sequence -> false;
                };
    }

    /// Of these no single breach is kept that a pattern could follow.
    private static boolean isCountedWhole(Demand demand) {
        return demand instanceof Demand.Pattern || demand instanceof Demand.Stock || demand instanceof Demand.Duty;
    }

    private static boolean isFree(Frame frame) {
        return frame.inStep().isEmpty()
                && frame.suspensions().isEmpty()
                && Stream.concat(
                                Stream.concat(frame.opens().stream(), frame.exchanges().stream()),
                                frame.conditions().stream().map(Frame.Condition::trigger))
                        .noneMatch(Trigger::isBySame);
    }

    private void open(Demand demand, int number) {
        if (books.containsKey(demand)) return;
        switch (demand) {
            case Demand.Ban ban -> {
                var book = new ActBook(ban, number);
                put(ban, book);
                var count = new VoiceCount(Court.names(ban.frame().parties()), book);
                voices.put(ban, count);
                after.add(count::count);
            }
            case Demand.Notice notice -> put(notice, new ActBook(notice, number));
            case Demand.Duty duty -> put(duty, new DutyBook(duty));
            case Demand.Stock stock -> {
                var book = new StockBook(stock);
                books.put(stock, book);
                inOrder.add(0, book);
            }
            case Demand.Pattern pattern -> {}
            default -> put(demand, new FixedBook(demand));
        }
    }

    private void together(List<Demand> demands) {
        var acts = acts(demands);
        if (acts.size() < demands.size()) return;
        var book = new ClauseBook(demands, acts);
        together.put(demands.get(0), book);
        after.add(book::hear);
    }

    private void put(Demand demand, Book book) {
        books.put(demand, book);
        inOrder.add(book);
    }

    private List<ActBook> acts(List<Demand> counted) {
        var all = new ArrayList<ActBook>();
        for (var demand : counted) if (books.get(demand) instanceof ActBook book) all.add(book);
        return all;
    }

    /// Looks at these happenings again. The court has before it all evidence that can bear on them, and all events
    /// that the clauses wait for. False if that is not enough, and all happenings must be looked at.
    public boolean hear(Touched touched, Court court) {
        for (var book : inOrder) if (!book.hear(touched, court)) return false;
        after.forEach(Runnable::run);
        return true;
    }

    /// The answer on one clause under one reading, as it stands now.
    public ClauseVerdict clause(Reading reading, Court court) {
        return Answers.of(this, court).clause(reading);
    }

    private Book book(Demand demand) {
        var book = books.get(demand);
        if (book == null) throw new Defect("no book is kept of a sentence");
        return book;
    }

    @Override
    public Ruling ruling(Demand demand, Standard standard) {
        return book(demand).pages().under(standard).ruling();
    }

    @Override
    public List<Occurrence> occurrences(List<Demand> demands, Standard standard) {
        if (demands.size() == 1)
            return book(demands.get(0)).pages().under(standard).occurrences();
        var merged = together.get(demands.get(0));
        if (merged != null && merged.isOf(demands)) return merged.occurrences(standard);
        var all = new ArrayList<Occurrence>();
        for (var demand : demands)
            all.addAll(book(demand).pages().under(standard).occurrences());
        all.sort(CourtRulings::inOrder);
        return all;
    }

    @Override
    public List<Pattern> patterns(List<Demand> demands) {
        var all = new ArrayList<Pattern>();
        for (var demand : demands) {
            var count = voices.get(demand);
            if (count != null) all.addAll(count.patterns());
        }
        return all;
    }
}
