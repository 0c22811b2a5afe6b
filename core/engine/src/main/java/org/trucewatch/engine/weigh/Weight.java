package org.trucewatch.engine.weigh;

import java.util.List;
import org.trucewatch.model.verdict.Reason;

/// How a happening stands for one party under one standard, on whose claims, and why.
public record Weight(Standing standing, List<Hit> by, Reason reason) {
    /// The outcomes.
    public enum Standing {
        STANDS,
        DISPUTED,
        UNCERTAIN,
        /// Told, but not enough for this standard.
        LOWER,
        NOTHING
    }

    static final Weight NOTHING = new Weight(Standing.NOTHING, List.of(), Reason.NONE);

    public boolean stands() {
        return standing == Standing.STANDS;
    }

    /// It stands, or would but for a doubt or a denial.
    public boolean isShown() {
        return standing == Standing.STANDS || standing == Standing.DISPUTED || standing == Standing.UNCERTAIN;
    }
}
