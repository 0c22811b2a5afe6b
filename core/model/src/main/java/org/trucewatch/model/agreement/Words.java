package org.trucewatch.model.agreement;

/// How a name reads in a sentence, in English and in Arabic; empty where it is not told.
///
/// Actors, places and goods carry their article. The English of an act is *bare verb / noun*, its Arabic the verbal
/// noun, which serves both.
public record Words(String english, String arabic) {
    public static final Words NONE = new Words("", "");
}
