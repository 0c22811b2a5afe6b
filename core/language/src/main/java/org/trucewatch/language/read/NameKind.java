package org.trucewatch.language.read;

import java.util.Locale;
import org.trucewatch.model.agreement.Declaration;

/// What a name can stand for: what an agreement can declare, and what the product brings with it.
public enum NameKind {
    ACTOR,
    BODY,
    PLACE,
    LINE,
    ACT,
    GOODS,
    PEOPLE,
    LIST,
    TABLE,
    PHASE,
    EVENT,
    POWER,
    PURPOSE,
    STATE;

    /// The kind that a declaration gives.
    public static NameKind of(Declaration.Kind kind) {
        return valueOf(kind.name());
    }

    /// True for the kinds that an agreement can declare; the others only the product brings.
    public boolean isDeclared() {
        return switch (this) {
            case EVENT, POWER, PURPOSE, STATE -> false;
            default -> true;
        };
    }

    /// The word that declarations and the file of built-in names write.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// With its article, for a message.
    public String withArticle() {
        return switch (this) {
            case ACTOR, ACT, EVENT -> "an " + word();
            case GOODS, PEOPLE -> word();
            default -> "a " + word();
        };
    }
}
