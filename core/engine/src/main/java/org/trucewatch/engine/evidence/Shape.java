package org.trucewatch.engine.evidence;

import java.util.List;
import org.trucewatch.model.evidence.Detail;
import org.trucewatch.model.evidence.Report.Certainty;
import org.trucewatch.model.evidence.Report.Modality;
import org.trucewatch.model.evidence.Report.Polarity;

/// All that a claim says beside when, where, how many and on whose word. Claims share few shapes, so that what
/// depends on the shape alone is worked out once for each.
///
/// `act`, `actor` and `details` are numbers of the evidence's dictionaries. `admits` marks word against the
/// speaker's own side.
public record Shape(
        int act,
        int actor,
        Certainty certainty,
        int details,
        Modality modality,
        Polarity polarity,
        boolean admits,
        boolean reply,
        List<String> notObserved) {
    public Shape {
        notObserved = List.copyOf(notObserved);
    }

    /// Hardly two shapes share these three; the hash that a record has of itself asks all nine, one after the other.
    @Override
    public int hashCode() {
        return (act * 31 + actor) * 31 + details;
    }

    /// Whether it says that something happened: told, and not denied.
    public boolean asserts() {
        return modality == Modality.TOLD && polarity == Polarity.ASSERTS;
    }

    /// The further parts that a report tells.
    public record Details(List<Detail> all) {
        public static final Details NONE = new Details(List.of());

        public Details {
            all = List.copyOf(all);
        }

        /// The names told in one slot, in the order told.
        public List<String> in(Detail.Part part) {
            return all.stream()
                    .filter(detail -> detail.part() == part)
                    .map(Detail::name)
                    .toList();
        }
    }
}
