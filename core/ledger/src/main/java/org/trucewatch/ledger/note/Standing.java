package org.trucewatch.ledger.note;

import java.util.List;
import org.trucewatch.model.agreement.Words;

/// What a policy says of a checkpoint.
public sealed interface Standing {
    /// Signed by a log of the policy, and cosigned by its quorum. `reached` names every witness and group that stands
    /// behind it, so that a page can tell a checkpoint both sides have seen from one that neither has.
    record Accepted(NoteKey log, List<Signed> cosigned, List<String> reached) implements Standing {
        public Accepted {
            cosigned = List.copyOf(cosigned);
            reached = List.copyOf(reached);
        }
    }

    /// Signed by a log of the policy, but the quorum is not there.
    record ShortOfQuorum(NoteKey log, List<Signed> cosigned, List<String> reached, String quorum) implements Standing {
        public ShortOfQuorum {
            cosigned = List.copyOf(cosigned);
            reached = List.copyOf(reached);
        }
    }

    /// Not to be believed at all.
    record Refused(Words why) implements Standing {}
}
