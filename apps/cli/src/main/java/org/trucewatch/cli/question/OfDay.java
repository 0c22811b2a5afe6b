package org.trucewatch.cli.question;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads an option that takes a day.
public final class OfDay implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String word) {
        try {
            return LocalDate.parse(word);
        } catch (DateTimeException wrong) {
            throw new TypeConversionException("no day");
        }
    }
}
