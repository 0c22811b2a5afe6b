package org.trucewatch.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.trucewatch.desk.permit.Accounts;
import org.trucewatch.ledger.seal.Chance;

/// The one-time word with which the first account is made, as long as there is none.
public final class FirstStart {
    private static final int TOKEN_BYTES = 16;

    private volatile Optional<String> token;

    private FirstStart(Optional<String> token) {
        this.token = token;
    }

    public static FirstStart of(Accounts accounts, Chance chance) {
        return new FirstStart(
                accounts.isEmpty()
                        ? Optional.of(HexFormat.of().formatHex(chance.bytes(TOKEN_BYTES)))
                        : Optional.empty());
    }

    /// For an office whose accounts are made with it.
    public static FirstStart none() {
        return new FirstStart(Optional.empty());
    }

    /// The word, to be shown to whoever started the server; empty where there are accounts already.
    public Optional<String> token() {
        return token;
    }

    boolean is(String word) {
        return token.map(expected -> MessageDigest.isEqual(bytes(expected), bytes(word)))
                .orElse(false);
    }

    void used() {
        token = Optional.empty();
    }

    private static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }
}
