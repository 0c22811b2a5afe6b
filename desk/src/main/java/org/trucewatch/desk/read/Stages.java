package org.trucewatch.desk.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trucewatch.desk.record.content.CsvBytes;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.model.Defect;

/// The states an incident passes through. A mission's own are in the file `life.csv` of its case, with its own names
/// and without what it does not do; a case without the file has the usual ones.
///
/// The first state is that of an incident nobody has moved.
public final class Stages {
    /// The file of a case that names its own states.
    public static final String FILE = "life.csv";

    /// The states by which an incident is given to all who read it, and taken back: fixed words in the table
    /// of any mission, for more than a name hangs on them.
    static final String PUBLISHED = "published";

    static final String WITHHELD = "withheld";

    private static final Bytes USUAL = usual();

    private final Map<String, Stage> byId = new LinkedHashMap<>();

    /// One state. `days` is how long an incident may stay in it, `may` what somebody must be allowed to do with
    /// incidents to bring one here, `next` where it may go from here.
    public record Stage(String id, Both words, Optional<Integer> days, Meaning means, String may, List<String> next) {
        public Stage {
            next = List.copyOf(next);
        }
    }

    /// What the backlog has to know of a state.
    public enum Meaning {
        WAITS,
        /// The mission was kept from looking.
        DENIED,
        /// Nothing more is to be done; it may be opened again.
        OVER;

        static Meaning of(String word) {
            return Arrays.stream(values())
                    .filter(meaning -> ReportRows.word(meaning).equals(word))
                    .findFirst()
                    .orElse(WAITS);
        }
    }

    private Stages(Bytes table) {
        var records = CsvBytes.records(table);
        var header =
                CsvBytes.cells(records.getFirst()).stream().map(CsvBytes::text).toList();
        for (var record : records.subList(1, records.size())) {
            var cells = new LinkedHashMap<String, String>();
            var written = CsvBytes.cells(record);
            for (int at = 0; at < Math.min(header.size(), written.size()); at++)
                cells.put(header.get(at), CsvBytes.text(written.get(at)));
            var stage = stage(cells);
            byId.put(stage.id, stage);
        }
    }

    private static Stage stage(Map<String, String> cells) {
        var english = cells.getOrDefault("english", "");
        var arabic = cells.getOrDefault("arabic", "");
        var days = cells.getOrDefault("days", "");
        var may = cells.getOrDefault("may", "");
        var next = cells.getOrDefault("next", "");
        return new Stage(
                cells.getOrDefault("id", ""),
                new Both(english, arabic.isEmpty() ? english : arabic),
                days.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(days)),
                Meaning.of(cells.getOrDefault("means", "")),
                may.isEmpty() ? "work" : may,
                next.isEmpty()
                        ? List.of()
                        : Arrays.stream(next.split("\\|", -1))
                                .map(String::strip)
                                .toList());
    }

    private static Bytes usual() {
        try (var bytes = Stages.class.getResourceAsStream(FILE)) {
            if (bytes == null) throw new Defect("the product was built without its states of an incident");
            return Bytes.of(bytes.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static Stages of(Edition edition) {
        var own = Bytes.of(edition.file(FILE));
        return new Stages(CsvBytes.records(own).size() > 1 ? own : USUAL);
    }

    public List<Stage> all() {
        return List.copyOf(byId.values());
    }

    public Stage first() {
        return byId.values().iterator().next();
    }

    public Optional<Stage> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// Where an incident in this state may go; a state without a list leads everywhere.
    public List<Stage> after(Stage stage) {
        return all().stream()
                .filter(other -> !other.equals(stage))
                .filter(other -> stage.next.isEmpty() || stage.next.contains(other.id))
                .toList();
    }

    /// A state that was left out of the table later: incidents that are in it stay there, under its bare name.
    Stage orBare(String id) {
        return find(id).orElseGet(
                        () -> new Stage(id, new Both(id, id), Optional.empty(), Meaning.WAITS, "work", List.of()));
    }
}
