package org.trucewatch.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.trucewatch.desk.permit.Accounts;
import org.trucewatch.ledger.seal.Chance;

/// The one-time word with which the first account is made, as long as there is none.
public final class FirstStart {
    private static final int TOKEN_BYTES = 16;

    private final Supplier<Boolean> needed;
    private final String token;

    private FirstStart(Supplier<Boolean> needed, String token) {
        this.needed = needed;
        this.token = token;
    }

    /// The first account may as well be made by another server of the office, with the word of that one.
    public static FirstStart of(Accounts accounts, Chance chance) {
        return new FirstStart(accounts::isEmpty, HexFormat.of().formatHex(chance.bytes(TOKEN_BYTES)));
    }

    /// For an office whose accounts are made with it.
    public static FirstStart none() {
        return new FirstStart(() -> false, "");
    }

    /// The word, to be shown to whoever started the server; empty where there are accounts already.
    public Optional<String> token() {
        return needed.get() ? Optional.of(token) : Optional.empty();
    }

    boolean is(String word) {
        return MessageDigest.isEqual(bytes(token), bytes(word)) && needed.get();
    }

    private static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }
}
