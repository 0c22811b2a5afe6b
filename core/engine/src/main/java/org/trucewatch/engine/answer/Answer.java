package org.trucewatch.engine.answer;

import java.util.Locale;

/// What one attribute of a claim answers to one slot of a sentence: in, out, or cannot tell, and why.
///
/// Source: judging rules, section 3; rules of the judge, C.
public enum Answer {
    IN(Value.IN, 99),

    NOT_TOLD(Value.OUT, 0),
    DENIAL(Value.OUT, 1),
    BEFORE_FORCE(Value.OUT, 2),
    BEFORE_WINDOW(Value.OUT, 2),
    AFTER_WINDOW(Value.OUT, 2),
    SUSPENDED(Value.OUT, 2),
    TIME_STRADDLES(Value.DOUBT, 2),
    TIME_UNKNOWN(Value.DOUBT, 2),
    TRIGGER_PERHAPS(Value.DOUBT, 2),
    NOTICE_FOR_ANOTHER(Value.DOUBT, 2),
    OUTSIDE_PLACE(Value.OUT, 3),
    STEP(Value.OUT, 3),
    PLACE_STRADDLES(Value.DOUBT, 3),
    PLACE_UNKNOWN(Value.DOUBT, 3),
    NOT_COVERED(Value.OUT, 4),
    OTHER_ACTOR(Value.OUT, 4),
    ACTOR_UNKNOWN(Value.DOUBT, 4),
    ACTOR_DISPUTED(Value.DOUBT, 4),
    ACTOR_MAY_HIDE(Value.DOUBT, 4),
    OTHER_TARGET(Value.OUT, 5),
    TARGET_NOT_REPORTED(Value.OUT, 5),
    TARGET_CONTRADICTED(Value.DOUBT, 5),
    TARGET_DISPUTED(Value.DOUBT, 5),
    TARGET_UNKNOWN(Value.DOUBT, 5),
    OTHER_THING(Value.OUT, 6),
    THING_NOT_REPORTED(Value.DOUBT, 6),
    LIST_OPEN(Value.DOUBT, 6),
    MEANING_UNKNOWN(Value.DOUBT, 6),
    EXCEPTION(Value.OUT, 7),
    EXCEPTION_CONTRADICTED(Value.DOUBT, 7),
    PERMITTED(Value.OUT, 8),
    PERMISSION_UNCLEAR(Value.DOUBT, 8),
    NOT_ACCEPTED(Value.OUT, 9),
    NO_CONSENT(Value.OUT, 9),
    CONSENT_NOT_REPORTED(Value.DOUBT, 9),
    EXCEPTION_NOT_JUDGED(Value.DOUBT, 7),
    COUNT_STRADDLES(Value.DOUBT, 9),
    OTHER_COUNT(Value.OUT, 9),
    NOT_LONG(Value.OUT, 9),
    PERHAPS_USED(Value.DOUBT, 9),
    ANONYMOUS(Value.OUT, 10),
    REFUTED(Value.OUT, 11),
    INDEPENDENCE_UNKNOWN(Value.DOUBT, 12);

    /// The three values.
    private enum Value {
        IN,
        OUT,
        DOUBT
    }

    private final Value value;
    private final int attribute;
    private final String code;

    Answer(Value value, int attribute) {
        this.value = value;
        this.attribute = attribute;
        code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isIn() {
        return value == Value.IN;
    }

    public boolean isOut() {
        return value == Value.OUT;
    }

    /// Neither in nor out.
    public boolean isDoubt() {
        return value == Value.DOUBT;
    }

    /// The place of the attribute that answers in the order in which attributes are asked.
    public int attribute() {
        return attribute;
    }

    /// The stable code, such as `place-straddles`.
    public String code() {
        return code;
    }

    /// Both must hold: the first *out*, else the first doubt.
    public Answer and(Answer other) {
        if (isOut() || other.isIn()) return this;
        return other.isOut() || isIn() ? other : this;
    }

    /// Either suffices: *in* if one is, else a doubt, else the first *out*.
    public Answer or(Answer other) {
        if (isIn() || other.isOut()) return this;
        return other.isIn() || isOut() ? other : this;
    }
}
