package org.trucewatch.intake.matching;

import java.util.List;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Pairs;
import org.trucewatch.testkit.pair.PairContract;

final class NoteTest extends PairContract<Note> {
    @Override
    protected List<Note> all() {
        return List.of(Note.values());
    }

    @Override
    protected Pairs sentences() {
        return Note.Sentences.ALL;
    }

    @Override
    protected Words said(Note one, Object... parts) {
        return one.with(parts);
    }
}
