import org.jspecify.annotations.NullMarked;

/// What an agreement promises, what is reported, and what can be found.
@NullMarked
module org.trucewatch.model {
    requires static org.jspecify;
}
