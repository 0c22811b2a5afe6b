package org.trucewatch.intake.upload;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What a file turned out to be.
public sealed interface Upload {
    /// The most bytes that a file may have.
    int MOST_BYTES = 8_000_000;

    /// It may be kept. The copy shows the same and tells nothing beside it; there is none of what cannot be cleaned.
    record Taken(Form form, Optional<byte[]> copy) implements Upload {}

    /// It is not kept. The code is stable; the sentence says what is wrong and what to do.
    record Refused(String code, String sentence) implements Upload {}

    /// The forms that are kept, each with its media type and the ending of its name.
    enum Form {
        JPEG("image/jpeg", "jpg"),
        PNG("image/png", "png"),
        PDF("application/pdf", "pdf"),
        TEXT("text/plain", "txt"),
        JSON("application/json", "json"),
        GEOJSON("application/geo+json", "geojson"),
        XML("application/xml", "xml"),
        ZIP("application/zip", "zip");

        private final String mediaType;
        private final String ending;

        Form(String mediaType, String ending) {
            this.mediaType = mediaType;
            this.ending = ending;
        }

        public String mediaType() {
            return mediaType;
        }

        public String ending() {
            return ending;
        }
    }

    /// Looks at what is in `content`; the name it came with says nothing.
    static Upload read(byte[] content) {
        try {
            return told(content);
        } catch (Bad bad) {
            return new Refused(bad.code(), bad.sentence());
        }
    }

    private static Upload told(byte[] content) throws Bad {
        if (content.length == 0) throw new Bad("file-empty", "The file is empty; choose it again.");
        if (content.length > MOST_BYTES)
            throw new Bad("file-too-large", "The file is larger than 8 MB; hand in a smaller one, or parts of it.");
        if (starts(content, 0xFF, 0xD8, 0xFF)) return picture(JpegFile.read(content), Form.JPEG);
        if (starts(content, 0x89, 'P', 'N', 'G')) return picture(PngFile.read(content), Form.PNG);
        if (starts(content, '%', 'P', 'D', 'F', '-')) return new Taken(Form.PDF, Optional.empty());
        if (starts(content, 'P', 'K', 3, 4) || starts(content, 'P', 'K', 5, 6)) {
            ArchiveFile.check(content);
            return new Taken(Form.ZIP, Optional.empty());
        }
        return text(content, PlainText.read(content));
    }

    private static Upload picture(Picture picture, Form form) throws Bad {
        var clean = picture.cleaned(form, MOST_BYTES);
        return new Taken(form, Optional.of(clean));
    }

    private static Upload text(byte[] content, String text) throws Bad {
        var start = text.stripLeading();
        if (start.startsWith("<")) {
            XmlFile.check(content);
            return new Taken(Form.XML, Optional.empty());
        }
        if (start.startsWith("{")) return new Taken(JsonFile.form(text), Optional.of(content.clone()));
        return new Taken(Form.TEXT, Optional.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean starts(byte[] content, int... magic) {
        if (content.length < magic.length) return false;
        for (int at = 0; at < magic.length; at++) if ((content[at] & 0xFF) != magic[at]) return false;
        return true;
    }
}
