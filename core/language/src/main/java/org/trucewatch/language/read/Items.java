package org.trucewatch.language.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.Clause.Body;
import org.trucewatch.model.agreement.Clause.Change;
import org.trucewatch.model.agreement.Clause.Item;
import org.trucewatch.model.agreement.Clause.Modal;
import org.trucewatch.model.agreement.Clause.Subject;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Thing;

/// The sentences of a clause and their rival readings.
///
/// A part that makes no sense is skipped to where the next one begins: a phrase to the next opener, a sentence to
/// the next semicolon or reading.
final class Items {
    private static final List<String> JOINING = List.of("and", "or", "but", "not", "then", "the", "it", "of");

    private Items() {}

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
        String label = in.string("the reading's label");
        in.expect(":", "reading-colon", "After a reading's label comes a colon: `reading \"press\": by 2017-08-06`.");
        return label;
    }

    private static Change change(Cursor in) {
        if (opensBody(in)) return whole(in);
        boolean hasThing = !Openers.opens(in, 0) && Deeds.opensThing(in);
        Optional<Thing> thing = hasThing ? Optional.of(Deeds.thing(in)) : Optional.empty();
        var phrases = phrases(in);
        if (thing.isEmpty() && phrases.isEmpty()) {
            throw in.refuse(
                    in.peek(),
                    "reading-empty",
                    "A rival reading is a phrase, a thing, or a whole sentence; found %s.",
                    in.peek().shown());
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
        in.expect("judgeable", "not-what", "`not` opens `not judgeable` and the words in quotes; a ban is `must not`.");
        String words = in.string("what the text says");
        return new Body.NotJudgeable(
                words, in.is(Token.Type.STRING) ? Optional.of(in.next().text()) : Optional.empty());
    }

    private static Body asIn(Cursor in) {
        in.take("as", "in");
        return new Body.AsIn(in.ref(), phrases(in));
    }

    private static Subject subject(Cursor in) {
        if (in.at("must") || in.at("may")) {
            throw in.refuse(
                    in.peek(),
                    "who-missing",
                    "Nobody is bound here. Name who %s, or write `someone` where the text does not say.",
                    in.peek().text());
        }
        var names = in.names(Expected.PARTY);
        return new Subject(names, in.take("together"));
    }

    private static Modal modal(Cursor in, Subject subject) {
        var token = in.peek();
        if (in.take("may")) {
            if (in.at("not")) {
                in.report(token, "may-not", "\"may not\" can be read in two ways. Write `must not` to forbid it.");
                in.take("not");
            }
            return Modal.MAY;
        }
        if (!in.take("must")) throw refuseModal(in, subject);
        if (in.take("try")) {
            in.expect("to", "phrase-cut", "`must try` needs `to` and the act.");
            return Modal.MUST_TRY;
        }
        if (!in.take("not")) return Modal.MUST;
        if (in.at("keep") || in.at("let") || in.at("prevent")) reportBan(in, token);
        return Modal.MUST_NOT;
    }

    private static Unread refuseModal(Cursor in, Subject subject) {
        String last = subject.names().all().getLast();
        return in.refuse(
                in.peek(),
                "modal-missing",
                "After `%s` comes must, must not or may; found %s. Write `%1$s must` and the act.",
                last,
                in.peek().shown());
    }

    private static void reportBan(Cursor in, Token must) {
        String word = in.peek().text();
        String advice = switch (word) {
            case "keep" ->
                "For a ceiling write `must keep at most 400 guards`; for a ban on a state, forbid the act "
                        + "that begins it.";
            case "let" -> "Write who must `prevent` whom `from` the act.";
            default -> "Write who must `let` whom do the act.";
        };
        in.report(must, "keep-ban", "\"must not %s\" is not said. %s", word, advice);
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
            return in.refuse(token, "sentence-twice", "A second sentence begins here. Put `;` before it.");
        }
        if (token.is(Token.Type.WORD) && !JOINING.contains(token.text())) {
            return in.refuse(
                    token,
                    "name-reserved",
                    "`%1$s` is a word of the language and cannot stand here. If it is a name, declare it under "
                            + "another, "
                            + "with `also \"%1$s\"`.",
                    token.text());
        }
        String advice = token.is(Token.Type.NAME) || token.is(Token.Type.TEXT)
                ? "a name here needs a word that says its part, such as `in`, `to`, `with` or `against`."
                : "a phrase opens with words such as `to`, `in`, `from`, `until`, `by`, `if` or `except`.";
        return in.refuse(token, "phrase-unknown", "%s cannot stand here; %s", token.shown(), advice);
    }

    private static void refuseRest(Cursor in) {
        in.report(
                in.peek(),
                "phrase-unknown",
                "%s cannot stand here; after a sentence comes `;`, a `reading`, or the end.",
                in.peek().shown());
    }
}
