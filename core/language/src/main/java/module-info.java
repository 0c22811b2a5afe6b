import org.jspecify.annotations.NullMarked;

/// Reads agreements written in Markdown, and prints them back.
@NullMarked
module org.trucewatch.language {
    requires static org.jspecify;
    requires transitive org.trucewatch.model;
    requires org.commonmark;

    exports org.trucewatch.language;
    exports org.trucewatch.language.check;
    exports org.trucewatch.language.known;
    exports org.trucewatch.language.print;
    exports org.trucewatch.language.read;
    exports org.trucewatch.language.say;
}
