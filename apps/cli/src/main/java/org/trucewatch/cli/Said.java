package org.trucewatch.cli;

import java.util.List;
import org.trucewatch.desk.Refusal;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Gaps;

/// What a refusal says, in both languages.
final class Said {
    private Said() {}

    static Words of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.BadInput bad -> badInput(bad);
            case Refusal.NoSuchClause no ->
                no.near().isEmpty()
                        ? Aside.NO_SUCH_CLAUSE.with(no.agreement(), no.clause())
                        : Aside.NO_SUCH_CLAUSE_NEAR.with(no.agreement(), no.clause(), or(no.near()));
            case Refusal.NoSuchText no ->
                no.near().isEmpty()
                        ? Aside.NO_SUCH_TEXT.with(no.agreement(), no.text())
                        : Aside.NO_SUCH_TEXT_NEAR.with(no.agreement(), no.text(), or(no.near()));
            case Refusal.NotKnownYet no -> Aside.NOT_KNOWN_YET.with(no.clause(), no.when());
            case Refusal.NoSuchTime(var option, var words, var why) -> Aside.NO_SUCH_TIME.with(option, words, why);
            case Refusal.NoSuchFile(var path, var why) ->
                Gaps.fill(new Words("{0}: {1}", "{0}: {1}"), List.of(path, why));
            case Refusal.Unusable(var what, var why) -> Gaps.fill(new Words("{0} {1}", "{0}: {1}"), List.of(what, why));
            case Refusal.NotInCi _, Refusal.NoLetters _ -> inEnglish(refusal);
        };
    }

    private static Words badInput(Refusal.BadInput bad) {
        long errors =
                bad.problems().stream().filter(problem -> !problem.warning()).count();
        return errors == 1 ? Aside.BAD_INPUT_ONE.with(bad.path()) : Aside.BAD_INPUT.with(bad.path(), errors);
    }

    private static Words or(List<String> near) {
        var arabic = near.stream().map(name -> Gaps.name(name).arabic()).toList();
        return new Words(String.join(" or ", near), String.join(" أو ", arabic));
    }

    private static Words inEnglish(Refusal refusal) {
        return new Words(refusal.sentence(), refusal.sentence());
    }
}
