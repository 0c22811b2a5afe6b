package org.trucewatch.ledger.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.merkle.Head;

final class PolicyTest {
    private static final SigningKey LOG = NoteTest.key("example.org/ledger", NoteKey.Use.NOTE, 1);
    private static final SigningKey ONE = NoteTest.key("one.example", NoteKey.Use.COSIGNATURE, 2);
    private static final SigningKey OTHER = NoteTest.key("other.example", NoteKey.Use.COSIGNATURE, 3);
    private static final SigningKey MONITORS = NoteTest.key("monitors.example", NoteKey.Use.COSIGNATURE, 4);
    private static final String POLICY =
            "# who must have seen it\n\nlog " + LOG.publicKey().vkey()
                    + " https://example.org/\nwitness one " + ONE.publicKey().vkey()
                    + "\n\twitness other " + OTHER.publicKey().vkey()
                    + " \nwitness monitors " + MONITORS.publicKey().vkey()
                    + "\ngroup both all one other\ngroup firm 2 both monitors\nquorum monitors\n";

    @Test
    void whoStandsBehindACheckpointIsNamedAndTheQuorumDecides() throws Malformed {
        assertEquals(
                "monitors",
                assertInstanceOf(Standing.ShortOfQuorum.class, weigh(ONE, OTHER))
                        .quorum());
        assertEquals(List.of("one", "other", "both"), reached(weigh(ONE, OTHER)));
        assertEquals(List.of("monitors"), reached(weigh(MONITORS)));
        assertEquals(List.of("one", "monitors"), reached(weigh(MONITORS, ONE)));
        assertEquals(List.of("one", "other", "monitors", "both", "firm"), reached(weigh(MONITORS, ONE, OTHER)));
    }

    private static List<String> reached(Standing standing) {
        return switch (standing) {
            case Standing.Accepted accepted -> accepted.reached();
            case Standing.ShortOfQuorum shortOf -> shortOf.reached();
            case Standing.Refused refused -> List.of();
        };
    }

    private static Standing weigh(SigningKey... witnesses) throws Malformed {
        var checkpoint = Checkpoint.sign(Head.empty(), LOG);
        for (var witness : witnesses) {
            checkpoint = checkpoint.with(Cosignature.of(checkpoint.note(), witness, Instant.EPOCH));
        }
        return Policy.read(Bytes.utf8(POLICY)).weigh(checkpoint);
    }

    @Test
    void theSameWitnessTwiceCountsOnce() throws Malformed {
        assertEquals(List.of("one"), reached(weigh(ONE, ONE)));
    }

    @Test
    void aKeyOfThePolicyIsNoLogForAnotherOrigin() throws Malformed {
        var stranger = NoteTest.key("example.org/other", NoteKey.Use.NOTE, 9);
        var refused = assertInstanceOf(
                Standing.Refused.class, Policy.read(Bytes.utf8(POLICY)).weigh(Checkpoint.sign(Head.empty(), stranger)));
        assertEquals(
                "no log that the policy names has signed this checkpoint of example.org/other",
                refused.why().english());
    }

    @Test
    void refusalsNameTheLine() {
        refuses("quorum monitors\n", "", "line 8: the policy ends without a line \"quorum ...\"");
        refuses("quorum monitors", "quorum nobody", "line 9: no line above defines \"nobody\"");
        refuses("quorum monitors", "quorum monitors\nquorum one", "line 10: a policy has one quorum line");
        refuses("firm 2", "firm 3", "line 8: expected \"all\", \"any\" or a number from 1 to 2");
        refuses("firm 2 both", "firm 2 one", "line 8: \"one\" is a member of a group already");
        refuses("group both", "group one", "line 7: \"one\" is defined above");
        refuses("group both", "group none", "line 7: \"none\" cannot be a name");
        refuses("both all one", "both all later one", "line 7: no line above defines \"later\"");
        refuses("witness one", "wittness one", "line 4: expected \"log\", \"witness\", \"group\" or \"quorum\"");
        refuses(
                "log example",
                "log sample",
                "line 3: expected the vkey of a log: name+id+base64, with the id of that key");
        refuses(
                "witness other " + OTHER.publicKey().vkey(),
                "witness other " + ONE.publicKey().vkey(),
                "line 5: a witness with this public key stands above");
        refuses("# who", "# \0", "line 1: a control character stands here");
    }

    private static void refuses(String good, String bad, String sentence) {
        var spoilt = POLICY.replace(good, bad);
        var malformed = assertThrows(Malformed.class, () -> Policy.read(Bytes.utf8(spoilt)), spoilt);
        assertEquals("policy, " + sentence, malformed.sentence());
    }

    @Test
    void thirtyTwoLogsWitnessesAndGroupsAreRead() throws Malformed {
        var policy = new StringBuilder();
        var groups = new ArrayList<String>();
        for (int at = 0; at < 32; at++) {
            policy.append("log ")
                    .append(NoteTest.key("log" + at, NoteKey.Use.NOTE, at)
                            .publicKey()
                            .vkey());
            policy.append("\nwitness w").append(at).append(' ');
            policy.append(NoteTest.key("w" + at, NoteKey.Use.COSIGNATURE, at)
                    .publicKey()
                    .vkey());
            policy.append("\ngroup g").append(at).append(" any w").append(at).append('\n');
            groups.add("g" + at);
        }
        policy.append("group most 17 ").append(String.join(" ", groups)).append("\nquorum most\n");
        var read = Policy.read(Bytes.utf8(policy.toString()));
        assertEquals(32, read.logs().size());
        assertEquals(65, read.cosigners().size());
    }
}
