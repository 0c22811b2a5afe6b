package org.trucewatch.server.web;

import java.util.List;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.form.FarYear;
import org.trucewatch.desk.form.Fault;
import org.trucewatch.desk.form.Wrong;

/// What a refusal says to somebody who reads it in the browser, in their language; the command line has words of its
/// own, with its options.
final class Said {
    private Said() {}

    static Wrong of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NoSuchTime(var option, var words, var _) ->
                FarYear.wrong(option, words)
                        .orElseGet(() -> Wrong.of(option, Fault.NO_SUCH_TIME, words, "2017-08-07", "2017-08-03T12:00"));
            case Refusal.NoSuchClause(var _, var clause, var near) ->
                near(near, Fault.CLAUSE_NEAR, Fault.CLAUSE_NOT_THERE, clause, "TEXT/clause");
            case Refusal.NoSuchText(var _, var text, var near) ->
                near(near, Fault.TEXT_NEAR, Fault.TEXT_NOT_THERE, text);
            case Refusal.NotKnownYet(var clause, var when) -> Wrong.of("", Fault.NOT_KNOWN_YET, clause, when);
            case Refusal.BadInput(var path, var _) -> Wrong.of("", Fault.TO_BE_MENDED, path);
            case Refusal.NoSuchFile _ -> Wrong.of("", Fault.NOTHING_HERE);
            case Refusal.Unusable _, Refusal.NotInCi _, Refusal.NoLetters _ -> Wrong.of("", Fault.UNUSABLE);
        };
    }

    private static Wrong near(List<String> near, Fault some, Fault none, String... parts) {
        return near.isEmpty() ? Wrong.of("", none, parts) : Wrong.of("", some, near.toArray(String[]::new));
    }
}
