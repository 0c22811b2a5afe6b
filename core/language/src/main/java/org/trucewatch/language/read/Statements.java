package org.trucewatch.language.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trucewatch.language.fault.Fault;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.TextId;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Complaint;

/// Statements: what a line in column 1 begins.
final class Statements {
    private Statements() {}

    /// Reads one statement; `home` is the text that it stands in.
    static Statement statement(Cursor in, Passage passage, Optional<TextId> home) {
        try {
            checkIndent(in, passage);
            return begin(in, home);
        } catch (Unread unread) {
            return new Statement.Unknown();
        }
    }

    private static void checkIndent(Cursor in, Passage passage) {
        if (!passage.first().isIndented()) return;
        in.report(in.peek(), Fault.INDENT.with());
    }

    private static Statement begin(Cursor in, Optional<TextId> home) {
        boolean named = in.peek(1).says(":");
        if (in.at("text") && !named) return header(in);
        var kind = Declarations.kindAt(in);
        if (kind.isPresent() && !named) return declaration(in, kind.get(), home);
        if (named) return clause(in, home);
        throw in.refuse(in.peek(), unopened(in));
    }

    /// A clause without its colon or its name is the likeliest of what opens no statement.
    private static Complaint unopened(Cursor in) {
        var first = in.peek();
        if (!first.is(Token.Type.NAME) || !Items.hasModal(in)) return Fault.STATEMENT.with(first.shown());
        return in.peek(1).is(Token.Type.NAME)
                ? Fault.COLON_MISSING.with(first.text())
                : Fault.CLAUSE_NAMELESS.with(first.shown(), first.text());
    }

    private static Statement header(Cursor in) {
        in.take("text");
        var token = in.peek();
        if (!token.is(Token.Type.TEXT)) {
            throw in.refuse(token, Fault.HEADER_ID.with(token.shown()));
        }
        in.next();
        var id = new TextId(token.text());
        in.own(new Use.Owner(Use.Kind.HEADER, Optional.of(id), id.value()), token);
        String name = "";
        try {
            name = in.string(new Words("the name of the text", "اسم النص"));
        } catch (Unread unread) {
            // The text stands without its name, so that its clauses are not taken for another's.
            name = id.value();
        }
        return new Statement.Header(id, name, Headers.lines(in));
    }

    private static Statement declaration(Cursor in, Declaration.Kind kind, Optional<TextId> home) {
        in.next();
        var token = in.peek();
        String name = declaredName(in, kind);
        in.own(new Use.Owner(Use.Kind.DECLARATION, home, name), token);
        return new Statement.Declared(Declarations.declaration(in, kind, name));
    }

    /// A name in capitals is taken for what was meant, so that the sentences that use it are not complained of too.
    private static String declaredName(Cursor in, Declaration.Kind kind) {
        var token = in.peek();
        if (token.is(Token.Type.NAME)) return in.next().text();
        var capitals = new ArrayList<String>();
        while (isCapital(in.peek(capitals.size())))
            capitals.add(in.peek(capitals.size()).text());
        var name = String.join("-", capitals).toLowerCase(Locale.ROOT);
        if (capitals.isEmpty() || Reserved.has(name)) throw refuseDeclared(in, kind, token);
        in.report(token, Fault.NAME_DECLARED_CAPITAL.with(kind.word(), String.join(" ", capitals), name));
        capitals.forEach(read -> in.next());
        return name;
    }

    private static boolean isCapital(Token token) {
        return token.is(Token.Type.TEXT) || token.is(Token.Type.MONTH);
    }

    private static Unread refuseDeclared(Cursor in, Declaration.Kind kind, Token token) {
        if (!token.is(Token.Type.WORD) && !isCapital(token)) {
            return in.refuse(token, Fault.NAME_DECLARED.with(kind.word(), token.shown()));
        }
        var word = token.text().toLowerCase(Locale.ROOT);
        return in.refuse(token, Fault.NAME_RESERVED.with(word, NameKind.of(kind).words()));
    }

    private static Statement clause(Cursor in, Optional<TextId> home) {
        var token = in.next();
        if (token.is(Token.Type.WORD)) {
            in.report(token, Fault.CLAUSE_RESERVED.with(token.text()));
        } else if (!token.is(Token.Type.NAME)) {
            in.report(token, Fault.CLAUSE_FORM.with(token.shown()));
        }
        in.own(new Use.Owner(Use.Kind.CLAUSE, home, token.text()), token);
        in.take(":");
        return new Statement.Stated(token.text(), Items.items(in));
    }

    /// The one item that stands for words that could not be read.
    static List<Clause.Item> unreadable(String words) {
        return List.of(new Clause.Item(new Clause.Body.Unreadable(words), List.of()));
    }
}
