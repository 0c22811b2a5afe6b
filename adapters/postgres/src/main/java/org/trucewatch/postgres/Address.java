package org.trucewatch.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.exception.DataAccessException;
import org.trucewatch.desk.Why;
import org.trucewatch.ledger.StoreFailure;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Gaps;

/// Where a database is. The words after the question mark may hold a password and are never shown.
///
/// A data folder names its database itself, and may come from a stranger: an address that would make the driver load
/// classes, write files or be another driver's is not connected to.
record Address(String url) {
    private static final String DISK_FULL = "53100";
    private static final String SCHEME = "jdbc:postgresql:";
    private static final Set<String> SETTINGS = Set.of(
            "user",
            "password",
            "ssl",
            "sslmode",
            "sslrootcert",
            "sslcert",
            "sslkey",
            "currentSchema",
            "targetServerType",
            "connectTimeout",
            "socketTimeout",
            "tcpKeepAlive",
            "options");

    Connection connect() throws SQLException {
        var wrong = wrong();
        if (wrong.isPresent())
            throw new StoreFailure(
                    Why.STORE_UNOPENED.with(shownIn(), wrong.get()),
                    new SQLException(wrong.get().english()));
        return DriverManager.getConnection(url, PostgresStore.properties());
    }

    private Optional<Words> wrong() {
        if (!url.startsWith(SCHEME)) return Optional.of(Why.OTHER_SCHEME.with(SCHEME));
        return Arrays.stream(url.replaceFirst("^[^?]*\\??", "").split("&"))
                .map(setting -> setting.replaceFirst("=.*", ""))
                .filter(name -> !name.isEmpty() && !SETTINGS.contains(name))
                .findFirst()
                .map(Why.OTHER_SETTING::with);
    }

    String shown() {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }

    /// As a place in a sentence.
    Words shownIn() {
        return new Words("at " + shown(), Gaps.name(shown()).arabic());
    }

    StoreFailure failure(Why what, Exception cause) {
        if (DISK_FULL.equals(state(cause)))
            return new StoreFailure(
                    Why.STORE_FULL.with(new Words(
                            "the ledger at " + shown(), Gaps.name(shown()).arabic())),
                    StoreFailure.Remedy.FREE_SPACE,
                    cause);
        return new StoreFailure(what.with(shownIn(), firstLine(cause)), cause);
    }

    private static String state(Exception cause) {
        return switch (cause) {
            case SQLException refused -> Objects.toString(refused.getSQLState(), "");
            case DataAccessException refused -> refused.sqlState();
            default -> "";
        };
    }

    /// Without the full stop that the driver may set: whoever shows it ends the sentence.
    private String firstLine(Exception cause) {
        var words = cause instanceof DataAccessException wrapped && wrapped.getCause() != null
                ? wrapped.getCause().getMessage()
                : cause.getMessage();
        return Objects.toString(words, cause.toString())
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("\\.$", "")
                .replace(url, shown());
    }
}
