package org.trucewatch.language.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trucewatch.language.fault.Fault;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.Clause.Body;
import org.trucewatch.model.agreement.Clause.Change;
import org.trucewatch.model.agreement.Clause.Item;
import org.trucewatch.model.agreement.Clause.Modal;
import org.trucewatch.model.agreement.Clause.Subject;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Thing;
import org.trucewatch.model.agreement.Words;

/// The sentences of a clause and their rival readings.
///
/// A part that makes no sense is skipped to where the next one begins: a phrase to the next opener, a sentence to
/// the next semicolon or reading.
final class Items {
    private static final List<String> JOINING = List.of("and", "or", "but", "not", "then", "the", "it", "of");

    /// What drafts write for the language's own, and what says the same.
    private static final Map<String, String> MODALS = Map.of(
            "shall", "must", "will", "must", "should", "must", "ought", "must", "can", "may", "cannot", "must not");

    private Items() {}

    /// True if a word such as *must* stands anywhere in the statement.
    static boolean hasModal(Cursor in) {
        for (int ahead = 0; !in.peek(ahead).is(Token.Type.END); ahead++) {
            var token = in.peek(ahead);
            if (token.says("must") || token.says("may")) return true;
            if (token.is(Token.Type.NAME) && MODALS.containsKey(token.text())) return true;
        }
        return false;
    }

    static List<Item> items(Cursor in) {
        var items = new ArrayList<Item>();
        do {
            item(in).ifPresent(items::add);
            if (!in.atEnd() && !in.at(";")) refuseRest(in);
            while (!in.atEnd() && !in.at(";")) in.next();
        } while (in.take(";"));
        return items;
    }

    private static Optional<Item> item(Cursor in) {
        Optional<Body> body = Optional.empty();
        in.refuseBareNumbers(false);
        try {
            body = Optional.of(body(in));
        } catch (Unread unread) {
            while (!in.atEnd() && !in.at(";") && !in.at("reading")) in.next();
        }
        var readings = readings(in);
        return body.map(said -> new Item(said, readings));
    }

    private static List<Clause.Reading> readings(Cursor in) {
        var readings = new ArrayList<Clause.Reading>();
        while (in.at("reading") || (in.at(",") && in.peek(1).says("reading"))) {
            in.take(",");
            in.take("reading");
            try {
                readings.add(new Clause.Reading(label(in), change(in)));
            } catch (Unread unread) {
                while (!in.atEnd() && !in.at(";") && !in.at("reading")) in.next();
            }
        }
        return readings;
    }

    static String label(Cursor in) {
        String label = in.string(new Words("the reading's label", "تسمية القراءة"));
        in.expect(":", Fault.READING_COLON.with());
        return label;
    }

    private static Change change(Cursor in) {
        if (opensBody(in)) return whole(in);
        boolean hasThing = !Openers.opens(in, 0) && Deeds.opensThing(in);
        Optional<Thing> thing = hasThing ? Optional.of(Deeds.thing(in)) : Optional.empty();
        var phrases = phrases(in);
        if (thing.isEmpty() && phrases.isEmpty()) {
            throw in.refuse(in.peek(), Fault.READING_EMPTY.with(in.peek().shown()));
        }
        return new Change.Slots(thing, phrases);
    }

    /// A whole sentence of another force must not bear on the readings behind it.
    private static Change whole(Cursor in) {
        boolean refused = in.refusesBareNumbers();
        var body = body(in);
        in.refuseBareNumbers(refused);
        return new Change.Whole(body);
    }

    private static boolean opensBody(Cursor in) {
        if (in.at("not") || in.at("must") || in.at("may") || in.at("as", "in", "clause")) return true;
        int ahead = 0;
        while (isInSubject(in.peek(ahead))) ahead++;
        return ahead > 0 && (in.peek(ahead).says("must") || in.peek(ahead).says("may"));
    }

    private static boolean isInSubject(Token token) {
        return token.is(Token.Type.NAME)
                || token.says(",")
                || token.says("and")
                || token.says("or")
                || token.says("together");
    }

    static Body body(Cursor in) {
        if (in.take("not")) return notJudgeable(in);
        if (in.at("as", "in")) return asIn(in);
        var subject = subject(in);
        var modal = modal(in, subject);
        in.refuseBareNumbers(modal == Modal.MUST_NOT || modal == Modal.MAY);
        var deeds = new ArrayList<Deed>();
        int start = in.mark();
        try {
            deeds.add(Deeds.deed(in));
            while (in.take("then")) deeds.add(Deeds.deed(in));
        } catch (Unread unread) {
            skipToPhrase(in, start);
        }
        var phrases = phrases(in);
        if (deeds.isEmpty()) throw new Unread();
        return new Body.Sentence(subject, modal, deeds, phrases);
    }

    private static Body notJudgeable(Cursor in) {
        in.expect("judgeable", Fault.NOT_WHAT.with());
        String words = in.string(new Words("what the text says", "ما يقوله النص"));
        return new Body.NotJudgeable(
                words, in.is(Token.Type.STRING) ? Optional.of(in.next().text()) : Optional.empty());
    }

    private static Body asIn(Cursor in) {
        in.take("as", "in");
        return new Body.AsIn(in.ref(), phrases(in));
    }

    private static Subject subject(Cursor in) {
        if (in.at("must") || in.at("may")) {
            throw in.refuse(in.peek(), Fault.WHO_MISSING.with(in.peek().text()));
        }
        var names = in.names(Expected.PARTY);
        return new Subject(names, in.take("together"));
    }

    private static Modal modal(Cursor in, Subject subject) {
        var token = in.peek();
        if (in.take("may")) {
            if (in.at("not")) {
                in.report(token, Fault.MAY_NOT.with());
                in.take("not");
            }
            return Modal.MAY;
        }
        if (!in.take("must")) throw refuseModal(in, subject);
        if (in.take("try")) {
            in.expect("to", Fault.TRY_TO.with());
            return Modal.MUST_TRY;
        }
        if (!in.take("not")) return Modal.MUST;
        if (in.at("keep") || in.at("let") || in.at("prevent")) reportBan(in, token);
        return Modal.MUST_NOT;
    }

    private static Unread refuseModal(Cursor in, Subject subject) {
        String last = subject.names().all().getLast();
        var word = in.peek();
        var plain = Optional.ofNullable(MODALS.get(word.text()));
        if (!word.is(Token.Type.NAME) || plain.isEmpty())
            return in.refuse(word, Fault.MODAL_MISSING.with(last, word.shown()));
        boolean negated = in.peek(1).says("not");
        var written = negated ? word.text() + " not" : word.text();
        if (word.says("should") && !negated) return in.refuse(word, Fault.MODAL_SHOULD.with(last, written));
        return in.refuse(word, Fault.MODAL_OTHER.with(last, written, negated ? "must not" : plain.get()));
    }

    private static void reportBan(Cursor in, Token must) {
        String word = in.peek().text();
        var fault = switch (word) {
            case "keep" -> Fault.KEEP_BAN;
            case "let" -> Fault.LET_BAN;
            default -> Fault.PREVENT_BAN;
        };
        in.report(must, fault.with());
    }

    private static List<Phrase> phrases(Cursor in) {
        var phrases = new Slots(in);
        while (true) {
            int mark = in.mark();
            in.take(",");
            if (in.atEnd() || in.at(";") || in.at("reading")) {
                if (in.mark() != mark) in.back(mark);
                return phrases.inOrder();
            }
            int start = in.mark();
            try {
                if (!Openers.opens(in, 0)) throw refuseStray(in);
                var token = in.peek();
                phrases.add(Phrases.phrase(in), token, start);
            } catch (Unread unread) {
                skipToPhrase(in, start);
            }
        }
    }

    private static void skipToPhrase(Cursor in, int start) {
        if (in.mark() == start) in.next();
        while (!in.atEnd() && !in.at(";") && !in.at("reading") && !Openers.opens(in, 0)) in.next();
    }

    private static Unread refuseStray(Cursor in) {
        var token = in.peek();
        if (token.says("must") || token.says("may")) {
            return in.refuse(token, Fault.SENTENCE_TWICE.with());
        }
        if (token.is(Token.Type.WORD) && !JOINING.contains(token.text())) {
            return in.refuse(token, Fault.WORD_STRAY.with(token.text()));
        }
        boolean named = token.is(Token.Type.NAME) || token.is(Token.Type.TEXT);
        return in.refuse(token, (named ? Fault.NAME_STRAY : Fault.PHRASE_STRAY).with(token.shown()));
    }

    private static void refuseRest(Cursor in) {
        in.report(in.peek(), Fault.REST_STRAY.with(in.peek().shown()));
    }
}
