package org.trucewatch.desk.permit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.trucewatch.model.Defect;

/// The table of permissions. The same file is the policy and what the tests expect.
///
/// What has no line is denied.
public final class Permits {
    /// The table that is built into the product.
    public static final Permits TABLE = read();

    private static final int KEYS = 4;

    private final Map<Act, Map<Role, Permit>> lines;

    private Permits(Map<Act, Map<Role, Permit>> lines) {
        this.lines = lines;
    }

    private static Permits read() {
        try (var bytes = Permits.class.getResourceAsStream("permits.csv")) {
            if (bytes == null) throw new Defect("the product was built without its table of permissions");
            return read(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Permits read(String csv) {
        var rows = csv.lines().map(line -> List.of(line.split(",", -1))).toList();
        var roles = rows.getFirst().stream().skip(KEYS).map(Role::valueOf).toList();
        var lines = new LinkedHashMap<Act, Map<Role, Permit>>();
        for (var row : rows.subList(1, rows.size())) {
            if (row.size() != KEYS + roles.size()) throw new Defect("not a line of permissions: " + row);
            var permits = new EnumMap<Role, Permit>(Role.class);
            for (int at = 0; at < roles.size(); at++) permits.put(roles.get(at), permit(row.get(KEYS + at)));
            var act = new Act(row.get(0), row.get(1), relation(row.get(2)), row.get(3));
            if (lines.put(act, permits) != null) throw new Defect("two lines of permissions for " + act);
        }
        return new Permits(lines);
    }

    private static Permit permit(String word) {
        return Permit.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Act.Relation relation(String word) {
        return Arrays.stream(Act.Relation.values())
                .filter(relation -> relation.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Defect("no such relation in the table of permissions: " + word));
    }

    public Permit of(Role role, Act act) {
        return lines.getOrDefault(act, Map.of()).getOrDefault(role, Permit.DENY);
    }

    /// The widest permit of several roles of one person.
    public Permit of(Set<Role> roles, Act act) {
        return roles.stream().map(role -> of(role, act)).min(Permit::compareTo).orElse(Permit.DENY);
    }

    /// All acts that the table has a line for.
    public List<Act> acts() {
        return List.copyOf(lines.keySet());
    }
}
