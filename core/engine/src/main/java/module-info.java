import org.jspecify.annotations.NullMarked;

/// Judges an agreement on evidence, and explains the verdict.
@NullMarked
module org.trucewatch.engine {
    requires static org.jspecify;
    requires transitive org.trucewatch.model;

    exports org.trucewatch.engine;
    exports org.trucewatch.engine.evidence;
}
