package org.trucewatch.language.print;

import java.util.ArrayList;
import java.util.List;
import org.trucewatch.language.read.Statement;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Text;

/// Prints agreements in canonical form.
public final class Printer {
    private Printer() {}

    /// A whole agreement as Markdown that reads back as an equal one.
    public static String print(Agreement agreement) {
        var out = new ArrayList<String>();
        if (!agreement.title().isEmpty()) out.addAll(List.of("# " + Escape.line(agreement.title()), ""));
        if (!agreement.declarations().isEmpty()) fence("text", declarations(agreement.declarations()), out);
        for (Text text : agreement.texts()) print(text, out);
        return String.join("\n", out);
    }

    /// A clause as its lines stand in a fence.
    public static String print(Clause clause) {
        return String.join("\n", ClauseText.lines(clause.id().key(), clause.items()));
    }

    /// The lines of a text's header in canonical form.
    public static List<String> header(Text text) {
        return HeaderText.lines(text.id(), text.name(), text.lines());
    }

    /// The lines of one statement.
    static List<String> lines(Statement statement) {
        return switch (statement) {
            case Statement.Header header -> HeaderText.lines(header.id(), header.name(), header.lines());
            case Statement.Declared declared -> DeclarationText.lines(declared.declaration());
            case Statement.Stated stated -> ClauseText.lines(stated.key(), stated.items());
            case Statement.Unknown unknown -> List.of();
        };
    }

    private static void print(Text text, List<String> out) {
        var head = new ArrayList<>(HeaderText.lines(text.id(), text.name(), text.lines()));
        head.addAll(declarations(text.declarations()));
        fence("text", head, out);
        var clauses = new ArrayList<String>();
        var quote = Clause.Quote.NONE;
        for (Clause clause : text.clauses()) {
            if (!clause.quote().equals(quote) && !clauses.isEmpty()) {
                print(quote, clauses, out);
                clauses.clear();
            }
            quote = clause.quote();
            clauses.addAll(ClauseText.lines(clause.id().key(), clause.items()));
        }
        if (!clauses.isEmpty()) print(quote, clauses, out);
    }

    private static List<String> declarations(List<Declaration> declarations) {
        return declarations.stream()
                .flatMap(declaration -> DeclarationText.lines(declaration).stream())
                .toList();
    }

    private static void print(Clause.Quote quote, List<String> clauses, List<String> out) {
        if (!quote.equals(Clause.Quote.NONE)) {
            out.addAll(Escape.quote(quote));
            out.add("");
        }
        fence("clause", clauses, out);
    }

    private static void fence(String name, List<String> lines, List<String> out) {
        out.add("```" + name);
        out.addAll(lines);
        out.add("```");
        out.add("");
    }
}
