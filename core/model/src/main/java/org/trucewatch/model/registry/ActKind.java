package org.trucewatch.model.registry;

import java.util.List;
import org.trucewatch.model.agreement.Words;

/// A kind of act in the hierarchy of the vocabulary.
///
/// An act falls under every clause that names it or one of its ancestors (`parents`). `opposites` end the state that
/// it begins. `tellsNotDone` names acts that a report of this one says were not done; `implies` acts that it shows as
/// well. `counts` names what a report of it counts (a stock at a time), `adds` and `removes` what it changes by its
/// quantity. `prevents` names acts that it keeps others from. `elsewhere` are the names that data sets of others have
/// for it, as `acled:Armed clash`.
public record ActKind(
        String id,
        Words words,
        List<String> aliases,
        String definition,
        List<String> parents,
        List<String> opposites,
        List<String> tellsNotDone,
        List<String> implies,
        List<String> prevents,
        List<String> counts,
        List<String> adds,
        List<String> removes,
        List<String> elsewhere) {
    public ActKind {
        aliases = List.copyOf(aliases);
        parents = List.copyOf(parents);
        opposites = List.copyOf(opposites);
        tellsNotDone = List.copyOf(tellsNotDone);
        implies = List.copyOf(implies);
        prevents = List.copyOf(prevents);
        counts = List.copyOf(counts);
        adds = List.copyOf(adds);
        removes = List.copyOf(removes);
        elsewhere = List.copyOf(elsewhere);
    }

    /// A kind that data sets of others have no name for.
    public ActKind(
            String id,
            Words words,
            List<String> aliases,
            String definition,
            List<String> parents,
            List<String> opposites,
            List<String> tellsNotDone,
            List<String> implies,
            List<String> prevents,
            List<String> counts,
            List<String> adds,
            List<String> removes) {
        this(
                id,
                words,
                aliases,
                definition,
                parents,
                opposites,
                tellsNotDone,
                implies,
                prevents,
                counts,
                adds,
                removes,
                List.of());
    }

    /// A kind with a parent and nothing else said of it.
    public static ActKind plain(String id, List<String> parents) {
        var none = List.<String>of();
        return new ActKind(id, Words.NONE, none, "", parents, none, none, none, none, none, none, none);
    }
}
