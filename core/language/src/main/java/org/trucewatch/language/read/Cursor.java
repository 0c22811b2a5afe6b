package org.trucewatch.language.read;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.trucewatch.language.fault.Fault;
import org.trucewatch.model.Problem;
import org.trucewatch.model.agreement.ClauseRef;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.TextId;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Complaint;

/// A place in the tokens of one statement, with what the reader notes on the way: problems and uses.
final class Cursor {
    private final String file;
    private final List<Token> tokens;
    private final List<Problem> problems;
    private final List<Use> uses;
    private final UnaryOperator<String> spelling;
    private Use.Owner owner;
    private int index;
    private boolean bareNumbersRefused;

    Cursor(
            String file,
            List<Token> tokens,
            List<Problem> problems,
            List<Use> uses,
            UnaryOperator<String> spelling,
            Use.Owner owner) {
        this.file = file;
        this.tokens = tokens;
        this.problems = problems;
        this.uses = uses;
        this.spelling = spelling;
        this.owner = owner;
    }

    /// From here to the end of the item, whether a number must say which way it binds.
    void refuseBareNumbers(boolean refused) {
        bareNumbersRefused = refused;
    }

    boolean refusesBareNumbers() {
        return bareNumbersRefused;
    }

    // looking

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(index + ahead, tokens.size() - 1));
    }

    boolean is(Token.Type type) {
        return peek().is(type);
    }

    /// True if the next tokens are these words.
    boolean at(String... words) {
        return saysFrom(0, words);
    }

    boolean saysFrom(int ahead, String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!peek(ahead + i).says(words[i])) return false;
        }
        return true;
    }

    boolean atEnd() {
        return is(Token.Type.END);
    }

    boolean isInHeader() {
        return owner.kind() == Use.Kind.HEADER;
    }

    boolean isInClause() {
        return owner.kind() == Use.Kind.CLAUSE;
    }

    // moving

    Token next() {
        var token = peek();
        if (!token.is(Token.Type.END)) index++;
        return token;
    }

    boolean take(String... words) {
        if (!at(words)) return false;
        index += words.length;
        return true;
    }

    int mark() {
        return index;
    }

    void back(int mark) {
        index = mark;
    }

    /// The word before, for messages: "after `must not`".
    String before() {
        if (index == 0 || tokens.get(index - 1).is(Token.Type.MARK)) return "";
        String word = tokens.get(index - 1).text();
        boolean pair = word.equals("not")
                || (word.equals("to") && index > 1 && tokens.get(index - 2).says("try"));
        return pair && index > 1 ? tokens.get(index - 2).text() + " " + word : word;
    }

    // noting

    void own(Use.Owner named, Token at) {
        owner = named;
        uses.add(new Use.OfOwner(at.line(), at.column(), named));
    }

    Use.Owner owner() {
        return owner;
    }

    void warn(Token at, Complaint said) {
        problems.add(said.warning(file, at.line(), at.column()));
    }

    void report(Token at, Complaint said) {
        // What the lexer has refused is not complained of a second time.
        if (at.broken()) return;
        problems.add(said.error(file, at.line(), at.column()));
    }

    /// Reports, and gives what is to be thrown.
    Unread refuse(Token at, Complaint said) {
        report(at, said);
        return new Unread();
    }

    /// Notes a phrase that began at `start`; one with a part that the lexer refused says nothing to look up.
    void use(Phrase phrase, int start) {
        if (tokens.subList(start, index).stream().anyMatch(Token::broken)) return;
        var at = tokens.get(start);
        uses.add(new Use.OfPhrase(phrase, at.line(), at.column(), owner));
    }

    // names

    /// One name, noted with what is expected of it.
    String name(Expected expected) {
        String after = before();
        var token = peek();
        if (!token.is(Token.Type.NAME)) throw refuseName(token, expected, after);
        next();
        if (!token.broken()) {
            uses.add(new Use.OfName(token.text(), expected, after, token.line(), token.column(), owner));
        }
        return spelling.apply(token.text());
    }

    /// One name or a list: `a`, `a and b`, `a, b or c`.
    Names names(Expected expected) {
        return NameLists.read(this, expected);
    }

    private Unread refuseName(Token token, Expected expected, String after) {
        if (token.is(Token.Type.WORD) && token.text().equals("the")) return refuse(token, Fault.NAME_ARTICLE.with());
        if (token.is(Token.Type.WORD) && !Openers.opens(this, 0) && !atEndOfItem()) {
            return refuse(token, Fault.NAME_RESERVED.with(token.text(), expected.kind()));
        }
        boolean capital = token.is(Token.Type.TEXT);
        var fault = after.isEmpty()
                ? capital ? Fault.NAME_CAPITAL : Fault.NAME_MISSING
                : capital ? Fault.NAME_CAPITAL_AFTER : Fault.NAME_MISSING_AFTER;
        return refuse(token, fault.with(expected.words(), token.shown(), after));
    }

    /// True where an item of a clause ends: a semicolon, a rival reading, or the end.
    boolean atEndOfItem() {
        return atEnd() || at(";") || at("reading") || at("then");
    }

    // references

    boolean atRef() {
        return at("clause");
    }

    /// `clause aid`, `clause T1/aid`.
    ClauseRef ref() {
        var opening = peek();
        if (!take("clause")) throw refuse(opening, Fault.CLAUSE_WORD.with());
        var text = Optional.<TextId>empty();
        var start = peek();
        if (is(Token.Type.TEXT)) {
            text = Optional.of(new TextId(next().text()));
            if (!take("/")) throw refuse(peek(), Fault.CLAUSE_BEHIND_TEXT.with());
        }
        var key = peek();
        if (!key.is(Token.Type.NAME)) {
            throw refuse(key, Fault.CLAUSE_NAME.with(key.shown()));
        }
        next();
        var ref = new ClauseRef(text, key.text());
        if (!key.broken()) uses.add(new Use.OfClause(ref, start.line(), start.column(), owner));
        return ref;
    }

    /// The id of a text, such as `T1`.
    TextId text() {
        var token = peek();
        if (!token.is(Token.Type.TEXT)) {
            throw refuse(token, Fault.TEXT_ID.with(token.shown()));
        }
        next();
        var id = new TextId(token.text());
        uses.add(new Use.OfText(id, token.line(), token.column(), owner));
        return id;
    }

    /// Words in quotes.
    String string(Words what) {
        var token = peek();
        if (!token.is(Token.Type.STRING)) {
            throw refuse(token, Fault.WORDS_MISSING.with(what, token.shown()));
        }
        return next().text();
    }

    void expect(String word, Complaint otherwise) {
        if (!take(word)) throw refuse(peek(), otherwise);
    }
}
