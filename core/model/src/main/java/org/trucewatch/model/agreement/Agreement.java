package org.trucewatch.model.agreement;

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

    public Optional<Clause> clause(ClauseId id) {
        return text(id.text()).flatMap(text -> text.clause(id.key()));
    }
}
