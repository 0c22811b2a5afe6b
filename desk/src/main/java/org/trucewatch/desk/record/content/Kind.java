package org.trucewatch.desk.record.content;

import java.util.Arrays;
import java.util.Optional;
import org.trucewatch.ledger.entry.Label;

/// The kinds of entry that this desk writes. The names are part of every entry's bytes and never change.
public enum Kind {
    /// The agreement as its Markdown file, whole; a later one is an amendment. Payload: [FilePart].
    AGREEMENT("agreement"),
    /// A file that gives names: actors, places, sources, drawings. A later one replaces it. Payload: [FilePart].
    NAMES("names"),
    /// One source saying one thing. Payload: [TableRow], as for the next five.
    REPORT("report"),
    LINK("link"),
    UNLINK("unlink"),
    /// That two reports which look alike tell two happenings, with the reason. Payload: [TableRow]; once it was
    /// Markdown.
    APART("apart"),
    RELATION("relation"),
    FINDING("finding"),
    /// How far a report or its source is trusted, as one person saw it that day. Payload: Markdown.
    GRADE("grade"),
    /// What was published and has to be taken back. Payload: Markdown; it refers to what it `corrects`.
    CORRECTION("correction"),
    /// Word to the parties or the public. Payload: Markdown.
    NOTICE("notice"),
    /// That an incident passed from one state of its life to the next, with the reason. Payload: Markdown.
    STATE("state"),
    /// Who saw what is not for everybody, and why. Payload: [AccessReceipt].
    ACCESS("access"),
    /// A protected row, to be opened by whoever has its key. Payload: a commitment; its box holds a [SealedRow].
    SEALED("sealed"),
    /// A file that was handed in with a report. Payload: a commitment; its box says what the file is, and which boxes
    /// hold it.
    ATTACHMENT("attachment"),
    /// What lies in a box that another sealed entry names. Payload: a commitment.
    BOX("box"),
    /// That the key of a sealed entry was destroyed. Payload: [Shred]; it refers to what it `shreds`.
    SHRED("shred");

    private final String name;

    Kind(String name) {
        this.name = name;
    }

    public Label label() {
        return new Label(name);
    }

    /// Whether the case is made of it. What is not may be shown beside the case, and changes no verdict.
    public boolean isOfTheCase() {
        return switch (this) {
            case AGREEMENT, NAMES, REPORT, LINK, UNLINK, APART, RELATION, FINDING, SEALED, SHRED -> true;
            case GRADE, CORRECTION, NOTICE, STATE, ACCESS, ATTACHMENT, BOX -> false;
        };
    }

    /// The kind of this name; entries of other kinds are somebody else's and are left alone.
    public static Optional<Kind> of(Label label) {
        return Arrays.stream(values())
                .filter(kind -> kind.name.equals(label.text()))
                .findFirst();
    }
}
