package org.trucewatch.testkit.pair;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Complaint;

/// What all problems keep that an adapter tells: each can be said in both languages, as a whole sentence.
public abstract class FaultContract<F extends Enum<F>> extends PairContract<F> {
    protected abstract Complaint with(F fault, Object... parts);

    @Override
    protected final Words said(F fault, Object... parts) {
        return with(fault, parts).words();
    }

    @TestFactory
    Stream<DynamicTest> itEndsAsASentenceDoes() {
        return each(fault -> {
            var said = said(fault, "a", "b", "c", "d").arabic();
            assertTrue(said.endsWith(".") || said.endsWith("؟"), said);
        });
    }
}
