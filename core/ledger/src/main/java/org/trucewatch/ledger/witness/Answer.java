package org.trucewatch.ledger.witness;

import org.trucewatch.ledger.note.NoteSignature;

/// What a witness says. Each answer has its HTTP status in C2SP tlog-witness.
public sealed interface Answer {
    int status();

    record Cosigned(NoteSignature cosignature) implements Answer {
        @Override
        public int status() {
            return 200;
        }
    }

    /// The request contradicts itself.
    record BadRequest(String sentence) implements Answer {
        @Override
        public int status() {
            return 400;
        }
    }

    record UnknownLog(String origin) implements Answer {
        @Override
        public int status() {
            return 404;
        }
    }

    record NotSigned(String sentence) implements Answer {
        @Override
        public int status() {
            return 403;
        }
    }

    /// The witness has seen `size` entries, or as many with another root.
    record Conflict(long size) implements Answer {
        @Override
        public int status() {
            return 409;
        }
    }

    record NotConsistent() implements Answer {
        @Override
        public int status() {
            return 422;
        }
    }
}
