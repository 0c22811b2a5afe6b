package org.trucewatch.language.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trucewatch.language.fault.Fault;
import org.trucewatch.model.agreement.Event.Doer;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Phrase.Matter;
import org.trucewatch.model.agreement.Phrase.Proof;
import org.trucewatch.model.agreement.Phrase.Role;
import org.trucewatch.model.agreement.Phrase.Term;
import org.trucewatch.model.agreement.Quantity;

/// Phrases: the slots behind the deed of a sentence, each known by its opener.
final class Phrases {
    private Phrases() {}

    /// The rank of a phrase in a sentence; canonical order is by rank, and as written within one.
    static int rank(Phrase phrase) {
        return switch (phrase) {
            case Role role -> 4;
            case Phrase.Place place -> 5;
            case Phrase.When when -> 6;
            case Term term -> 7;
            case Phrase.Except except -> 8;
            case Proof proof -> 9;
        };
    }

    static List<Phrase> inOrder(List<Phrase> phrases) {
        return phrases.stream().sorted(Comparator.comparingInt(Phrases::rank)).toList();
    }

    static Phrase phrase(Cursor in) {
        if (Openers.opensRole(in, 0)) return role(in);
        if (Openers.opensTime(in, 0)) return Times.when(in);
        if (Openers.opensTerm(in, 0)) return term(in);
        if (Openers.opensProof(in, 0)) return proof(in);
        if (in.take("except")) return except(in);
        return Places.place(in);
    }

    static Role role(Cursor in) {
        var part = part(in.next().text());
        var quantity = Measures.optionalQuantity(in);
        return new Role(part, quantity, in.names(expected(part)));
    }

    private static Role.Part part(String word) {
        for (Role.Part part : Role.Part.values()) {
            if (part.word().equals(word)) return part;
        }
        throw new Unread();
    }

    private static Expected expected(Role.Part part) {
        return switch (part) {
            case TO, FROM -> Expected.END_OF_WAY;
            case VIA -> Expected.WAY;
            case FOR -> Expected.BENEFIT;
            case AGAINST -> Expected.TARGET;
            case WITH, WITHOUT -> Expected.MEANS;
        };
    }

    private static Term term(Cursor in) {
        if (in.take("if")) return new Term.If(Events.fact(in));
        if (in.take("in", "exchange")) {
            in.expect("for", Fault.EXCHANGE_FOR.with());
            return new Term.InExchange(Events.event(in));
        }
        if (in.take("in", "step")) {
            in.expect("with", Fault.STEP_WITH.with());
            return new Term.InStep(in.ref());
        }
        if (in.take("suspended")) {
            in.expect("while", Fault.SUSPENDED_WHILE.with());
            return new Term.SuspendedWhile(Events.event(in));
        }
        in.take("with", "consent");
        in.expect("of", Fault.CONSENT_OF.with());
        return new Term.WithConsent(in.names(Expected.PARTY));
    }

    private static Phrase except(Cursor in) {
        var what = matter(in);
        boolean butNot = in.take("but");
        if (!butNot) return new Phrase.Except(what, Optional.empty());
        in.expect("not", Fault.BUT_NOT.with());
        return new Phrase.Except(what, Optional.of(matter(in)));
    }

    private static Matter matter(Cursor in) {
        var start = in.peek();
        var by = Optional.<Doer>empty();
        var quantity = Optional.<Quantity>empty();
        var names = Optional.<Names>empty();
        if (in.at("by") && !Measures.isMomentAt(in, 1)) {
            in.take("by");
            by = Optional.of(Events.doer(in));
        } else if (Measures.isQuantityAt(in, 0) || in.is(Token.Type.NAME)) {
            quantity = Measures.optionalQuantity(in);
            names = Optional.of(in.names(Expected.ANYTHING));
        }
        var phrases = inMatter(in);
        if (by.isEmpty() && names.isEmpty() && phrases.isEmpty()) {
            throw in.refuse(start, Fault.EXCEPT_WHAT.with(start.shown()));
        }
        return new Matter(by, quantity, names, phrases);
    }

    private static List<Phrase> inMatter(Cursor in) {
        var phrases = new ArrayList<Phrase>();
        int comma = in.at(",") ? 1 : 0;
        while (Openers.opens(in, comma) && !in.peek(comma).says("except") && !Openers.opensProof(in, comma)) {
            in.take(",");
            phrases.add(phrase(in));
            comma = in.at(",") ? 1 : 0;
        }
        return inOrder(phrases);
    }

    private static Proof proof(Cursor in) {
        if (in.take("prevails")) return new Proof.Prevails();
        if (in.take("silence")) {
            in.expect("counts", Fault.SILENCE_COUNTS.with());
            return new Proof.SilenceCounts();
        }
        if (in.take("fresh")) {
            in.expect("for", Fault.FRESH_FOR.with());
            return new Proof.FreshFor(Measures.period(in));
        }
        in.take("accepted");
        in.expect("by", Fault.ACCEPTED_BY.with());
        return new Proof.AcceptedBy(in.names(Expected.PARTY));
    }

    /// Phrases of a header line, a definition or an entry, where a comma may also begin the next entry.
    static List<Phrase> behind(Cursor in) {
        var phrases = new ArrayList<Phrase>();
        int comma = in.at(",") ? 1 : 0;
        while (Openers.opens(in, comma)) {
            in.take(",");
            int start = in.mark();
            var phrase = phrase(in);
            in.use(phrase, start);
            phrases.add(phrase);
            comma = in.at(",") ? 1 : 0;
        }
        return inOrder(phrases);
    }
}
