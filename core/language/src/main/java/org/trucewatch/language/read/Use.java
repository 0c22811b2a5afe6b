package org.trucewatch.language.read;

import java.util.Optional;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.agreement.ClauseRef;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.TextId;

/// Where a file uses something that the second pass looks up. The model itself carries no positions.
public sealed interface Use {
    int line();

    int column();

    /// The statement it stands in.
    Owner owner();

    /// A declared name, as written.
    record OfName(String name, Expected expected, String after, int line, int column, Owner owner) implements Use {}

    record OfClause(ClauseRef clause, int line, int column, Owner owner) implements Use {}

    record OfText(TextId text, int line, int column, Owner owner) implements Use {}

    /// A phrase of a clause or header, where its first word stands.
    record OfPhrase(Phrase phrase, int line, int column, Owner owner) implements Use {}

    /// The statement's own name, where it is given.
    record OfOwner(int line, int column, Owner owner) implements Use {}

    /// A statement: a header, a declaration or a clause, and the text it stands in.
    record Owner(Kind kind, Optional<TextId> text, String name) {
        /// The clause's full name, if the statement is a clause and stands in a text.
        public Optional<ClauseId> clause() {
            return kind == Kind.CLAUSE ? text.map(id -> new ClauseId(id, name)) : Optional.empty();
        }
    }

    /// The three statements of the language.
    enum Kind {
        HEADER,
        DECLARATION,
        CLAUSE
    }
}
