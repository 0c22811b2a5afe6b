package org.trucewatch.peers.siddhi;

import io.siddhi.core.config.SiddhiQueryContext;
import io.siddhi.core.executor.ExpressionExecutor;
import io.siddhi.core.executor.function.FunctionExecutor;
import io.siddhi.core.util.config.ConfigReader;
import io.siddhi.core.util.snapshot.state.State;
import io.siddhi.core.util.snapshot.state.StateFactory;
import io.siddhi.query.api.definition.Attribute;
import org.jspecify.annotations.Nullable;

/// A function of rules that says yes or no and remembers nothing.
abstract class Question extends FunctionExecutor<State> {
    private static final long serialVersionUID = 1;

    /// Siddhi takes no factory for no state.
    @Override
    protected @Nullable StateFactory<State> init(
            ExpressionExecutor[] arguments, ConfigReader configuration, SiddhiQueryContext context) {
        return null;
    }

    abstract boolean answer(Object[] arguments);

    @Override
    protected Object execute(Object[] arguments, State none) {
        return answer(arguments);
    }

    @Override
    protected Object execute(Object argument, State none) {
        return answer(new Object[] {argument});
    }

    @Override
    public Attribute.Type getReturnType() {
        return Attribute.Type.BOOL;
    }
}
