import org.jspecify.annotations.NullMarked;

/// What an agreement promises, what is reported, and what can be found.
@NullMarked
module org.trucewatch.model {
    requires static org.jspecify;

    exports org.trucewatch.model;
    exports org.trucewatch.model.agreement;
    exports org.trucewatch.model.evidence;
    exports org.trucewatch.model.letters;
    exports org.trucewatch.model.pair;
    exports org.trucewatch.model.registry;
    exports org.trucewatch.model.space;
    exports org.trucewatch.model.time;
    exports org.trucewatch.model.verdict;
}
