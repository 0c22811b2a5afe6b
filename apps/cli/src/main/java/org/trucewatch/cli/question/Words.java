package org.trucewatch.cli.question;

import java.util.Arrays;
import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.model.verdict.Standard;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads the options that take one word of a few.
final class Words {
    private Words() {}

    static final class OfStandard implements ITypeConverter<Standard> {
        @Override
        public Standard convert(String word) {
            return Arrays.stream(Standard.values())
                    .filter(standard -> standard.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> wrong(word));
        }
    }

    static final class OfTongue implements ITypeConverter<Tongue> {
        @Override
        public Tongue convert(String word) {
            return Tongue.of(word).orElseThrow(() -> wrong(word));
        }
    }

    static final class OfFormat implements ITypeConverter<Format> {
        @Override
        public Format convert(String word) {
            return Arrays.stream(Format.values())
                    .filter(format -> format.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> wrong(word));
        }
    }

    private static TypeConversionException wrong(String word) {
        return new TypeConversionException("there is no '%s'".formatted(word)); // told by whoever knows all words
    }
}
