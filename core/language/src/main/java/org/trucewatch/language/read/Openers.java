package org.trucewatch.language.read;

/// Which words open a phrase. The next token decides, never the meaning of a name.
final class Openers {
    private Openers() {}

    /// True if a phrase of any kind opens at this token.
    static boolean opens(Cursor in, int ahead) {
        if (!in.peek(ahead).is(Token.Type.WORD)) return false;
        return opensRole(in, ahead)
                || opensPlace(in, ahead)
                || opensTime(in, ahead)
                || opensTerm(in, ahead)
                || in.peek(ahead).says("except")
                || opensProof(in, ahead);
    }

    static boolean opensRole(Cursor in, int ahead) {
        return switch (in.peek(ahead).text()) {
            case "to", "via", "against", "without" -> true;
            case "with" -> !in.peek(ahead + 1).says("consent");
            case "from" -> !Measures.isMomentAt(in, ahead + 1);
            case "for" -> !in.peek(ahead + 1).says("each") && !Measures.isBoundedPeriodAt(in, ahead + 1);
            default -> false;
        };
    }

    static boolean opensPlace(Cursor in, int ahead) {
        return switch (in.peek(ahead).text()) {
            case "in" -> opensInPlace(in, ahead);
            case "at" -> opensAtPlace(in, ahead);
            case "outside", "across" -> true;
            case "on" -> in.peek(ahead + 1).says("the");
            case "within" -> !Measures.isPeriodAt(in, ahead + 1) && !Declarations.opensReach(in, ahead);
            case "exactly", "over", "under" -> Measures.isLengthAt(in, ahead + 1);
            default -> false;
        };
    }

    private static boolean opensInPlace(Cursor in, int ahead) {
        if (in.isInHeader() && in.peek(ahead + 1).says("force")) return false;
        boolean anySpan = in.peek(ahead + 1).says("any") && in.peek(ahead + 2).is(Token.Type.NUMBER);
        return !anySpan && !in.peek(ahead + 1).says("exchange") && !isStep(in.peek(ahead + 1));
    }

    private static boolean isStep(Token token) {
        return token.says("step") || token.says("steps");
    }

    private static boolean opensAtPlace(Cursor in, int ahead) {
        if (in.peek(ahead + 1).says("once")) return false;
        return Measures.boundAt(in, ahead) == 0 || Measures.isLengthAt(in, ahead + 2);
    }

    static boolean opensTime(Cursor in, int ahead) {
        return switch (in.peek(ahead).text()) {
            case "after", "until", "before", "during", "between", "by", "every", "again", "starting" -> true;
            case "from", "on" -> Measures.isMomentAt(in, ahead + 1);
            case "as" -> in.peek(ahead + 1).says("at");
            case "for" -> Measures.isBoundedPeriodAt(in, ahead + 1);
            case "within" -> Measures.isPeriodAt(in, ahead + 1);
            case "at" ->
                in.peek(ahead + 1).says("once")
                        || (Measures.boundAt(in, ahead) == 2 && Measures.isPeriodAt(in, ahead + 2));
            case "in" ->
                in.peek(ahead + 1).says("steps")
                        || (in.peek(ahead + 1).says("any") && in.peek(ahead + 2).is(Token.Type.NUMBER));
            default -> false;
        };
    }

    static boolean opensTerm(Cursor in, int ahead) {
        var following = in.peek(ahead + 1);
        return switch (in.peek(ahead).text()) {
            case "if", "suspended" -> true;
            case "with" -> following.says("consent");
            case "in" -> following.says("exchange") || following.says("step");
            default -> false;
        };
    }

    static boolean opensProof(Cursor in, int ahead) {
        return switch (in.peek(ahead).text()) {
            case "accepted", "fresh", "silence", "prevails" -> true;
            default -> false;
        };
    }
}
