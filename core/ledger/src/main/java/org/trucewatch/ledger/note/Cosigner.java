package org.trucewatch.ledger.note;

import java.util.List;
import org.trucewatch.model.Defect;

/// Who may stand beside a log: one witness, or a group of which some number must.
public sealed interface Cosigner {
    String name();

    /// Whether enough of it is among those whose cosignatures were checked.
    boolean standsBehind(List<Signed> signed);

    /// The name is the policy's, not the one in the signature line.
    record Witness(String name, NoteKey key) implements Cosigner {
        @Override
        public boolean standsBehind(List<Signed> signed) {
            return signed.stream().anyMatch(signature -> signature.by().equals(key));
        }
    }

    record Group(String name, int needed, List<Cosigner> members) implements Cosigner {
        public Group {
            members = List.copyOf(members);
            if (needed < 1 || needed > members.size()) throw new Defect("a group needs from 1 to all of its members");
        }

        @Override
        public boolean standsBehind(List<Signed> signed) {
            return members.stream()
                            .filter(member -> member.standsBehind(signed))
                            .count()
                    >= needed;
        }
    }
}
