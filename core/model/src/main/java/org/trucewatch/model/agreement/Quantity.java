package org.trucewatch.model.agreement;

import java.util.OptionalLong;

/// How many, or which part, a slot asks for.
public sealed interface Quantity {
    /// Every one there is.
    record All() implements Quantity {}

    /// A number, or a range when `upTo` is present (`2 to 3`).
    record Count(Bound bound, long number, OptionalLong upTo) implements Quantity {
        /// The smallest count that satisfies it.
        public long minimum() {
            return switch (bound) {
                case BARE, AT_LEAST, EXACTLY -> number;
                case OVER -> number + 1;
                case AT_MOST, UNDER -> 0;
            };
        }

        /// The largest count that satisfies it; `Long.MAX_VALUE` where there is no ceiling.
        public long maximum() {
            if (upTo.isPresent()) return upTo.getAsLong();
            return switch (bound) {
                case BARE, AT_LEAST, OVER -> Long.MAX_VALUE;
                case EXACTLY, AT_MOST -> number;
                case UNDER -> number - 1;
            };
        }
    }

    /// A share in per cent of the whole.
    record Share(Bound bound, long percent, OptionalLong upTo) implements Quantity {}

    /// True if it says only what is too much, and nothing of what is enough.
    default boolean isCeiling() {
        return switch (this) {
            case All all -> false;
            case Count count -> isCeiling(count.bound());
            case Share share -> isCeiling(share.bound());
        };
    }

    private static boolean isCeiling(Bound bound) {
        return bound == Bound.AT_MOST || bound == Bound.UNDER;
    }
}
