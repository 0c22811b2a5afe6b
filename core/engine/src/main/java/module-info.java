import org.jspecify.annotations.NullMarked;

/// Judges an agreement on evidence, and explains the verdict.
@NullMarked
@SuppressWarnings("requires-automatic") // JTS has no module descriptor yet
module org.trucewatch.engine {
    requires static org.jspecify;
    requires transitive org.trucewatch.model;
    requires org.locationtech.jts;
}
