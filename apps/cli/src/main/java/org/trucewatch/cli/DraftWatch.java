package org.trucewatch.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.trucewatch.cli.page.DocumentPage;
import org.trucewatch.cli.question.QuestionOptions;
import org.trucewatch.desk.redraft.Redraft;
import org.trucewatch.desk.redraft.Step;
import org.trucewatch.desk.report.DraftChanges;
import org.trucewatch.desk.watch.CaseSource;

/// Looks at the files of a case and says what a save changed.
final class DraftWatch {
    private final Path folder;
    private final CaseSource cases;
    private final Redraft redraft;
    private final QuestionOptions question;
    private final Printer printer;
    private SavedFiles saved;
    private boolean half;

    DraftWatch(
            Path folder,
            CaseSource cases,
            Redraft redraft,
            QuestionOptions question,
            Printer printer,
            SavedFiles saved) {
        this.folder = folder;
        this.cases = cases;
        this.redraft = redraft;
        this.question = question;
        this.printer = printer;
        this.saved = saved;
    }

    /// Judges what was saved since the last look, if anything was.
    void look() {
        var now = SavedFiles.of(folder);
        if (now.equals(saved) || Files.notExists(folder)) return; // a sheet is away while an editor puts another there
        var began = System.nanoTime();
        var step = now.isAgreementAlone(saved) && !half ? words() : Optional.of(everything());
        saved = now;
        step.ifPresent(this::say);
        var took = (System.nanoTime() - began) / 1_000_000;
        if (step.isPresent()) printer.aside(Aside.DRAFT_JUDGED.with(took), question.tongue());
    }

    /// The agreement alone; nothing to say while an editor puts another file in its place.
    private Optional<Step> words() {
        var file = folder.resolve(SavedFiles.AGREEMENT);
        try {
            var words = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return Optional.of(redraft.words(file.toString(), words));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private Step everything() {
        var opened = cases.open(folder);
        half = opened.found().isEmpty(); // a table or drawing may be broken still when the agreement is mended
        return opened.found().map(redraft::take).orElseGet(() -> new Step.Broken(opened.problems()));
    }

    private void say(Step step) {
        switch (step) {
            case Step.Broken(var problems) -> {
                problems.forEach(problem -> printer.problem(problem, question.tongue()));
                printer.aside(Aside.DRAFT_BROKEN.with(), question.tongue());
            }
            case Step.Judged(var shifts) -> {
                var one = redraft.drafted();
                var document = DraftChanges.of(one, shifts, question.standards(), question.wording(one));
                printer.page(DocumentPage.of(document, question.tongue(), printer.screen()));
            }
        }
        printer.flush();
    }
}
