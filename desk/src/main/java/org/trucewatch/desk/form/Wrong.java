package org.trucewatch.desk.form;

import java.util.List;
import java.util.stream.Stream;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.model.agreement.Words;

/// What is wrong with one field; `parts` are set into its sentence, each in the reader's language.
public record Wrong(String field, Fault fault, List<Words> parts) {
    public Wrong {
        parts = List.copyOf(parts);
    }

    /// With parts that are the same in every language.
    public static Wrong of(String field, Fault fault, String... parts) {
        return new Wrong(
                field,
                fault,
                Stream.of(parts).map(part -> new Words(part, part)).toList());
    }

    public String sentence(Wording wording) {
        return fault.sentence(wording, parts.stream().map(wording::pick).toList());
    }
}
