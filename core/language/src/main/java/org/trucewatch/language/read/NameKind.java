package org.trucewatch.language.read;

import java.util.Locale;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Words;

/// What a name can stand for: what an agreement can declare, and what the product brings with it.
public enum NameKind {
    ACTOR("جهة فاعلة"),
    BODY("هيئة"),
    PLACE("مكان"),
    LINE("خط"),
    ACT("فعل"),
    GOODS("سلع"),
    PEOPLE("أشخاص"),
    LIST("قائمة"),
    TABLE("جدول"),
    PHASE("مرحلة"),
    EVENT("حدث"),
    POWER("صلاحية"),
    PURPOSE("غرض"),
    STATE("حالة");

    private final String arabic;

    NameKind(String arabic) {
        this.arabic = arabic;
    }

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

    /// For a message, without an article.
    public Words words() {
        return new Words(word(), arabic);
    }

    /// For a message; Arabic needs no article.
    public Words withArticle() {
        return switch (this) {
            case ACTOR, ACT, EVENT -> new Words("an " + word(), arabic);
            case GOODS, PEOPLE -> words();
            default -> new Words("a " + word(), arabic);
        };
    }
}
