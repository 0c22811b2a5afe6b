package org.trucewatch.desk.live;

import java.util.List;

/// The ledger as anybody may check it: how long it is, what was signed last, and its latest entries.
///
/// `words` are the checkpoint as it is read out over a radio; `notice` says why nothing can be filed now, if so.
public record LedgerPage(
        long size,
        String root,
        String origin,
        long signedSize,
        String signedRoot,
        List<String> words,
        String checkpoint,
        String publicKey,
        String verifiedAt,
        String notice,
        List<Row> entries,
        List<Kind> kinds) {

    /// One entry. `hash` is that of its bytes, as the tree has it.
    public record Row(
            long index,
            String agreement,
            String kind,
            String author,
            String entered,
            String known,
            int bytes,
            String hash,
            List<String> references) {}

    /// How many entries of a kind there are.
    public record Kind(String kind, int count) {}

    /// That an entry is in the tree of the checkpoint: the hashes from its leaf to the root.
    public record Proof(Row entry, String payload, String mediaType, long size, String root, List<String> path) {}
}
