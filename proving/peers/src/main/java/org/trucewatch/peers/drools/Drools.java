package org.trucewatch.peers.drools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.conf.EventProcessingOption;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.conf.ClockTypeOption;
import org.kie.api.time.SessionPseudoClock;
import org.kie.internal.utils.KieHelper;
import org.trucewatch.bench.judge.Workload;
import org.trucewatch.peers.task.Events;
import org.trucewatch.peers.task.Happened;
import org.trucewatch.peers.task.Land;
import org.trucewatch.peers.task.Peer;
import org.trucewatch.peers.task.Script;
import org.trucewatch.peers.task.Terms;
import org.trucewatch.peers.task.Verdicts;
import org.trucewatch.peers.task.Vocabulary;

/// Drools in stream mode, fed one event at a time on a clock of the events' own.
public final class Drools implements Peer {
    private final List<Happened> events = new ArrayList<>();
    private final Script rules = Script.beside(Drools.class, "rules.drl");

    @Override
    public String name() {
        return "Drools 10, rules in stream mode";
    }

    @Override
    public void load(Events columns) {
        for (var row = 0; row < columns.size(); row++) events.add(new Happened(columns, row));
    }

    @Override
    public List<String> judge(Terms terms) {
        Land.draw(terms);
        var configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setOption(ClockTypeOption.PSEUDO);
        var session = base(terms).newKieSession(configuration, null);
        try {
            return run(session, terms);
        } finally {
            session.dispose();
        }
    }

    private KieBase base(Terms terms) {
        return new KieHelper().addContent(rules.filled(terms), ResourceType.DRL).build(EventProcessingOption.STREAM);
    }

    private List<String> run(KieSession session, Terms terms) {
        var verdicts = new Verdicts();
        session.setGlobal("verdicts", verdicts);
        SessionPseudoClock clock = session.getSessionClock();
        clock.advanceTime(Workload.START, TimeUnit.SECONDS);
        session.insert(new Facts.ConvoyDue(terms.aidDeadline(), terms.aidDeadline() - Workload.START));
        for (var party : Vocabulary.PARTIES)
            session.insert(new Facts.ReleaseDue(party, Terms.RELEASE_DEADLINE - Workload.START));
        for (var post = 1; post <= Terms.POSTS; post++) session.insert(new Facts.Post(post));
        session.fireAllRules();
        var now = Workload.START;
        for (var event : events) {
            if (event.getTime() != now) {
                clock.advanceTime(event.getTime() - now, TimeUnit.SECONDS);
                now = event.getTime();
                session.fireAllRules(); // what was due before the event
            }
            var handle = session.insert(event);
            session.fireAllRules();
            if (session.getObject(handle) != null) session.delete(handle);
        }
        clock.advanceTime(Workload.END - 1 - now, TimeUnit.SECONDS);
        session.fireAllRules();
        return verdicts.sorted();
    }

    @Override
    public void close() {
        events.clear();
    }
}
