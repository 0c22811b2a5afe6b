package org.trucewatch.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.trucewatch.desk.permit.Accounts;
import org.trucewatch.ledger.seal.Chance;

/// The one-time word with which an administrator is made at the machine itself: the first, as long as there is no
/// account, or one in the place of those who are lost.
public final class FirstStart {
    private static final int TOKEN_BYTES = 16;

    private final BooleanSupplier needed;
    private final String token;
    private final String words;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile boolean used;

    private FirstStart(BooleanSupplier needed, String token, String words) {
        this.needed = needed;
        this.token = token;
        this.words = words;
    }

    /// The first account may as well be made by another server of the office, with the word of that one.
    public static FirstStart of(Accounts accounts, Chance chance) {
        return new FirstStart(accounts::isEmpty, word(chance), "the first start");
    }

    /// For an office whose administrators cannot come in any more.
    public static FirstStart again(Chance chance) {
        return new FirstStart(() -> true, word(chance), "the machine itself");
    }

    private static String word(Chance chance) {
        return HexFormat.of().formatHex(chance.bytes(TOKEN_BYTES));
    }

    /// For an office whose accounts are made with it.
    public static FirstStart none() {
        return new FirstStart(() -> false, "", "");
    }

    /// The word, to be shown to whoever started the server; empty where it opens nothing.
    public Optional<String> token() {
        return isNeeded() ? Optional.of(token) : Optional.empty();
    }

    private boolean isNeeded() {
        return !used && needed.getAsBoolean();
    }

    /// On whose word the account is made, as the ledger says it.
    String words() {
        return words;
    }

    /// Says that the word did what it was for.
    @FunctionalInterface
    interface Word {
        void used();
    }

    /// What came of `act` for whoever has the word, one at a time; empty where it is not this one.
    <T> Optional<T> with(String word, Function<Word, T> act) {
        turn.lock();
        try {
            boolean is = MessageDigest.isEqual(bytes(token), bytes(word)) && isNeeded();
            return is ? Optional.of(act.apply(() -> used = true)) : Optional.empty();
        } finally {
            turn.unlock();
        }
    }

    private static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }
}
