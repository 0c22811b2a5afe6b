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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Script rules = Script.beside(Esper.class, "rules.epl");

    @Override
    public String name() {
        return "Esper 9, statements";
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
        Set<Object> serious = new HashSet<>();
        runtime.getEventService().advanceTime(Workload.START * 1000);
        for (var statement : runtime.getDeploymentService().deploy(compiled).getStatements()) {
            if (statement.getName().startsWith("stmt-")) continue;
            statement.addListener((fresh, old, from, in) -> {
                for (var one : fresh) add(one, verdicts, serious);
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

    /// A breach that completes several triangles is serious once.
    private static void add(EventBean told, Verdicts verdicts, Set<Object> serious) {
        var rule = String.valueOf(told.get("rule"));
        if (rule.equals("R6") && !serious.add(told.get("id"))) return;
        verdicts.addLine(told.get("time") + "," + rule + "," + told.get("status") + "," + told.get("id") + ","
                + told.get("party"));
    }

    @Override
    public void close() {
        events.clear();
    }
}
