package org.trucewatch.engine.weigh;

import java.util.Arrays;
import java.util.List;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.clause.DetailTest;
import org.trucewatch.engine.evidence.Claim;
import org.trucewatch.engine.evidence.Evidence;

/// Tests that must all hold, and their answers: where these depend on the further parts or on the shape of a claim
/// alone, they are worked out once for each.
///
/// Laid out before several threads look at it; an answer written twice is the same answer.
final class Asked {
    private static final Answer UNKNOWN_YET = Answer.REFUTED;

    private final Evidence evidence;
    private final DetailTest[] tests;
    private final boolean byDetails;
    private final Answer[] known;

    Asked(List<DetailTest> tests, Evidence evidence) {
        this.evidence = evidence;
        this.tests = tests.toArray(DetailTest[]::new);
        var timeless = true;
        var ofShape = true;
        for (var test : tests) {
            timeless &= test.isTimeless();
            ofShape &= test.isOfShape();
        }
        byDetails = timeless;
        var isKept = !tests.isEmpty() && ofShape;
        known = unasked(isKept ? (byDetails ? evidence.details() : evidence.shapes()).size() : 0);
    }

    static Answer[] unasked(int size) {
        var answers = new Answer[size];
        Arrays.fill(answers, UNKNOWN_YET);
        return answers;
    }

    static boolean isUnasked(Answer answer) {
        return answer == UNKNOWN_YET;
    }

    Answer answer(Claim claim) {
        if (known.length == 0) return all(claim.row());
        var number = byDetails ? evidence.detailsOfShape(claim.shape()) : claim.shape();
        if (isUnasked(known[number])) known[number] = all(claim.row());
        return known[number];
    }

    /// Whoever tells of another target speaks against others of his incident, whatever else puts him out.
    private Answer all(int row) {
        var answer = Answer.IN;
        for (var test : tests) {
            var one = test.answer(evidence, row);
            if (one == Answer.OTHER_TARGET) return one;
            answer = answer.and(one);
        }
        return answer;
    }
}
