package org.trucewatch.engine.clause;

import java.util.List;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.names.Sides;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.time.Span;

/// Whose acceptance or consent a sentence asks for: of each whom *and* joins, of any of an *or*. Whoever belongs to one
/// of them gives it for him, as his acts are his.
///
/// Source: rules of the judge, L5.
record Assent(Names names, Sides sides) {
    Answer given(List<String> told, Span span) {
        var wanted = names.isOnly("parties") ? sides.bound() : names.all();
        var given = wanted.stream().map(name -> by(told, name, span));
        return names.join() == Names.Join.OR || wanted.isEmpty()
                ? given.reduce(Answer.OTHER_ACTOR, Answer::or)
                : given.reduce(Answer.IN, Answer::and);
    }

    private Answer by(List<String> told, String name, Span span) {
        return told.stream().map(one -> sides.speaks(one, name, span)).reduce(Answer.OTHER_ACTOR, Answer::or);
    }

    boolean isTimeless() {
        return sides.isTimelessThroughout();
    }
}
