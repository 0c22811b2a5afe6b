package org.trucewatch.model.verdict;

import java.util.List;

/// Why, as a stable code and what fills its sentence, so that it can be said in any language of the product.
public record Reason(String code, List<String> parts) {
    public static final Reason NONE = new Reason("", List.of());

    public Reason {
        parts = List.copyOf(parts);
    }

    public static Reason of(String code, String... parts) {
        return new Reason(code, List.of(parts));
    }
}
