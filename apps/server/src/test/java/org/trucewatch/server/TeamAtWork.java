package org.trucewatch.server;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A desk at which a monitor and two reviewers of two organisations are signed in.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TeamAtWork {
    static final String SHELLING = """
            {"kind":"own-observation","happenedFrom":"2017-08-05","places":["talbiseh"],"act":"shelling",
             "actor":"gov-forces","certainty":"named","killedMin":1,"killedMax":2,
             "claim":"Our patrol saw shells fall on Talbiseh"}
            """;

    TestDesk desk;
    Caller monitor;
    Caller verifier;
    Caller second;

    @BeforeAll
    void start(@TempDir Path folder) {
        desk = open(folder);
        monitor = desk.signedIn("monitor");
        verifier = desk.signedIn("verifier-1");
        second = desk.signedIn("verifier-2");
    }

    /// On which store; another class says another.
    TestDesk open(Path below) {
        return TestDesk.founding(below);
    }

    @AfterAll
    void stop() {
        desk.close();
    }
}
