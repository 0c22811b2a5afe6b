package org.trucewatch.peers.esper;

import com.espertech.esper.common.client.EPCompiled;
import com.espertech.esper.common.client.EventBean;
import com.espertech.esper.common.client.configuration.Configuration;
import com.espertech.esper.compiler.client.CompilerArguments;
import com.espertech.esper.compiler.client.EPCompileException;
import com.espertech.esper.compiler.client.EPCompilerProvider;
import com.espertech.esper.runtime.client.EPDeployException;
import com.espertech.esper.runtime.client.EPRuntime;
import com.espertech.esper.runtime.client.EPRuntimeProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.trucewatch.bench.judge.Workload;
import org.trucewatch.peers.task.Events;
import org.trucewatch.peers.task.Happened;
import org.trucewatch.peers.task.Land;
import org.trucewatch.peers.task.Peer;
import org.trucewatch.peers.task.Script;
import org.trucewatch.peers.task.Terms;
import org.trucewatch.peers.task.Verdicts;

/// Esper, fed one event at a time on the events' own clock.
public final class Esper implements Peer {
    private static final String RUNTIME = "trucewatch";

    private final List<Happened> events = new ArrayList<>();
    private final String name;
    private final Script rules;
    private final Function<Verdicts, Consumer<EventBean>> listener;

    private Esper(String name, Script rules, Function<Verdicts, Consumer<EventBean>> listener) {
        this.name = name;
        this.rules = rules;
        this.listener = listener;
    }

    /// All nine rules in its language.
    public static Esper statements() {
        return new Esper("Esper 9, statements", script("rules.epl").and(script("serious.epl")), Told::new);
    }

    /// Eight in its language; the breaches that it finds are looked through for threes by a loop.
    public static Esper withSeriousInJava() {
        return new Esper("Esper 9, threes (R6) in Java", script("rules.epl"), SeriousInJava::new);
    }

    private static Script script(String file) {
        return Script.beside(Esper.class, file);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void load(Events columns) {
        for (var row = 0; row < columns.size(); row++) events.add(new Happened(columns, row));
    }

    @Override
    public List<String> judge(Terms terms) {
        Land.draw(terms);
        var configuration = new Configuration();
        configuration.getCommon().addEventType(Happened.class);
        configuration.getCommon().addImport(Land.class);
        configuration.getRuntime().getThreading().setInternalTimerEnabled(false);
        var runtime = EPRuntimeProvider.getRuntime(RUNTIME, configuration);
        try {
            runtime.initialize();
            runtime.getEventService().advanceTime((Workload.START - 1) * 1000);
            var compiled =
                    EPCompilerProvider.getCompiler().compile(rules.filled(terms), new CompilerArguments(configuration));
            return run(runtime, compiled, terms.aidDeadline());
        } catch (EPCompileException | EPDeployException failure) {
            throw new IllegalStateException(failure);
        } finally {
            runtime.destroy();
        }
    }

    private List<String> run(EPRuntime runtime, EPCompiled compiled, long aidDeadline) throws EPDeployException {
        var verdicts = new Verdicts();
        var heard = listener.apply(verdicts);
        runtime.getEventService().advanceTime(Workload.START * 1000);
        for (var statement : runtime.getDeploymentService().deploy(compiled).getStatements()) {
            if (statement.getName().startsWith("stmt-")) continue;
            statement.addListener((fresh, old, from, in) -> {
                for (var one : fresh) heard.accept(one);
            });
        }
        var service = runtime.getEventService();
        service.sendEventMap(Map.of("due", aidDeadline, "remains", aidDeadline - Workload.START), "Due");
        var clock = Workload.START;
        for (var event : events) {
            if (event.getTime() != clock) {
                clock = event.getTime();
                service.advanceTime(clock * 1000);
            }
            service.sendEventBean(event, "Happened");
        }
        service.advanceTime((Workload.END - 1) * 1000);
        return verdicts.sorted();
    }

    @Override
    public void close() {
        events.clear();
    }
}
