package org.trucewatch.model.space;

/// A distance or a calibre as the text writes it.
public record Length(long number, Unit unit) {
    /// Units of length of the language.
    public enum Unit {
        MILLIMETRE("mm", 1),
        METRE("m", 1_000),
        KILOMETRE("km", 1_000_000);

        private final String symbol;
        private final long millimetres;

        Unit(String symbol, long millimetres) {
            this.symbol = symbol;
            this.millimetres = millimetres;
        }

        public String symbol() {
            return symbol;
        }
    }

    public static Length metres(long number) {
        return new Length(number, Unit.METRE);
    }

    public long millimetres() {
        return Math.multiplyExact(number, unit.millimetres);
    }

    public long metres() {
        return millimetres() / Unit.METRE.millimetres;
    }
}
