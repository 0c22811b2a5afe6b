package org.trucewatch.model.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// A whole agreement as its file tells it: what all texts share, and the texts in their order.
public record Agreement(String title, List<Declaration> declarations, List<Text> texts) {
    public Agreement {
        declarations = List.copyOf(declarations);
        texts = List.copyOf(texts);
    }

    public Optional<Text> text(TextId id) {
        return texts.stream().filter(text -> text.id().equals(id)).findFirst();
    }

    /// What the names mean in one of its texts: all that is declared anywhere, but of a name that others declare too
    /// what it says itself, and what all share.
    public List<Declaration> declarations(Text text) {
        var all = new ArrayList<>(declarations);
        all.addAll(text.declarations());
        var names = new HashSet<String>();
        for (var own : all) names.add(own.name());
        for (var other : texts)
            if (!other.id().equals(text.id()))
                for (var more : other.declarations()) if (names.add(more.name())) all.add(more);
        return List.copyOf(all);
    }

    public Optional<Clause> clause(ClauseId id) {
        return text(id.text()).flatMap(text -> text.clause(id.key()));
    }
}
