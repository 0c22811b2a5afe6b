package org.trucewatch.ledger.entry;

import java.util.Optional;
import java.util.regex.Pattern;
import org.trucewatch.model.Defect;

/// How the payload of an entry is to be read: a media type such as `text/markdown`.
public record Content(String mediaType) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,60}");

    public static final Content MARKDOWN = new Content("text/markdown");
    public static final Content JSON = new Content("application/json");
    public static final Content CSV = new Content("text/csv");

    /// The commitment to content that is kept apart, encrypted.
    public static final Content SEALED = new Content("application/vnd.trucewatch.sealed");

    public Content {
        if (!FORM.matcher(mediaType).matches()) throw new Defect("not a media type: " + mediaType);
    }

    public static Optional<Content> read(String mediaType) {
        return FORM.matcher(mediaType).matches() ? Optional.of(new Content(mediaType)) : Optional.empty();
    }
}
