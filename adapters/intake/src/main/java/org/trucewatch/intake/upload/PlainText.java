package org.trucewatch.intake.upload;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Text in UTF-8 and nothing else.
final class PlainText {
    private PlainText() {}

    static String read(byte[] content) throws Bad {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            if (text.chars().noneMatch(PlainText::isForeign))
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException noText) {
            throw unknown();
        }
        throw unknown();
    }

    private static Bad unknown() {
        return new Bad(
                "file-type",
                "The file is none of JPEG, PNG, PDF, ZIP, GeoJSON, XML or plain text in UTF-8; "
                        + "save it as one of these.");
    }

    private static boolean isForeign(int letter) {
        return letter < ' ' && letter != '\n' && letter != '\r' && letter != '\t' && letter != '\f';
    }
}
