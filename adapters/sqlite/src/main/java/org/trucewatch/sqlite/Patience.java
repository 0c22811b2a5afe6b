package org.trucewatch.sqlite;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.SQLiteException;

/// How long one who opens a file bears with others who open it at the same moment. For a lock SQLite waits by itself,
/// but not where two hold what the other waits for, as they may while a new file is made.
final class Patience {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final long end = System.nanoTime() + LONGEST.toNanos();

    /// True, after a moment, while it lasts.
    boolean lasts() {
        if (System.nanoTime() - end > 0) return false;
        LockSupport.parkNanos(PAUSE.toNanos());
        return true;
    }

    /// Whether another has the file just now.
    static boolean isHeld(SQLException cause) {
        if (!(cause instanceof SQLiteException told)) return false;
        return switch (told.getResultCode()) {
            case SQLITE_BUSY, SQLITE_BUSY_RECOVERY, SQLITE_BUSY_SNAPSHOT, SQLITE_LOCKED -> true;
            default -> false;
        };
    }
}
