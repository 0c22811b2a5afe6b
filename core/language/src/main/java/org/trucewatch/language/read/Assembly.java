package org.trucewatch.language.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trucewatch.language.fault.Fault;
import org.trucewatch.model.Problem;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.agreement.TextId;
import org.trucewatch.model.pair.Complaint;

/// Puts statements together into an agreement: a clause belongs to the nearest text above it.
final class Assembly {
    private final String file;
    private final List<Problem> problems;
    private final List<Declaration> shared = new ArrayList<>();
    private final Map<TextId, Open> texts = new LinkedHashMap<>();
    private Optional<Open> current = Optional.empty();
    private int lost;

    Assembly(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /// A text that is still being read, and the lines its clauses stand on.
    private record Open(
            Statement.Header header,
            int line,
            List<Declaration> declarations,
            Map<String, Clause> clauses,
            Map<String, Integer> lines) {}

    Optional<TextId> home() {
        return current.map(open -> open.header().id());
    }

    void add(Parsed.Located located) {
        var first = located.passage().first();
        switch (located.statement()) {
            case Statement.Header header -> open(header, first);
            case Statement.Declared declared -> declare(declared.declaration());
            case Statement.Stated stated -> state(stated, located, first);
            case Statement.Unknown unknown -> keep(located.passage());
        }
    }

    private void open(Statement.Header header, SourceLine first) {
        var earlier = texts.get(header.id());
        if (earlier == null) {
            var opened =
                    new Open(header, first.line(), new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
            texts.put(header.id(), opened);
            current = Optional.of(opened);
            return;
        }
        current = Optional.of(earlier);
        report(first, Fault.TEXT_TWICE.with(header.id(), earlier.line()));
    }

    private void declare(Declaration declaration) {
        current.map(Open::declarations).orElse(shared).add(declaration);
    }

    private void state(Statement.Stated stated, Parsed.Located located, SourceLine first) {
        if (current.isEmpty()) {
            report(first, Fault.TEXT_MISSING.with(stated.key()));
            return;
        }
        var open = current.get();
        var earlier = open.lines().putIfAbsent(stated.key(), first.line());
        if (earlier != null) {
            report(first, Fault.CLAUSE_TWICE.with(open.header().id(), stated.key(), earlier));
            return;
        }
        var items = located.sound() ? stated.items() : Statements.unreadable(wordsBehindName(located.passage()));
        put(open, stated.key(), items, located.passage().quote());
    }

    private static String wordsBehindName(Passage passage) {
        String words = passage.words();
        return words.substring(words.indexOf(':') + 1).strip();
    }

    /// Nothing is dropped: what could not be read at all is a clause without a name of its own.
    private void keep(Passage passage) {
        if (current.isEmpty()) return;
        lost++;
        put(current.get(), "unreadable-" + lost, Statements.unreadable(passage.words()), passage.quote());
    }

    private static void put(Open open, String key, List<Clause.Item> items, Clause.Quote quote) {
        open.clauses().put(key, new Clause(new ClauseId(open.header().id(), key), items, quote));
    }

    private void report(SourceLine line, Complaint said) {
        problems.add(said.error(file, line.line(), line.column()));
    }

    Agreement agreement(String title) {
        var done = texts.values().stream()
                .map(open -> new Text(
                        open.header().id(),
                        open.header().name(),
                        open.header().lines(),
                        open.declarations(),
                        List.copyOf(open.clauses().values())))
                .toList();
        return new Agreement(title, shared, done);
    }
}
