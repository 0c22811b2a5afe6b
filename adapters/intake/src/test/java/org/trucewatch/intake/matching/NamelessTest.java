package org.trucewatch.intake.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.registry.Actor;
import org.trucewatch.model.registry.Place;

/// A cell without a name is not the name of whatever in the case has none in English.
class NamelessTest {
    @Test
    void aPlaceWithoutAnEnglishNameIsNotTheRegionOfARowThatNamesNone() {
        var place = new Place(
                "hill", Words.NONE, List.of(), "region", Optional.empty(), 0, List.of(), List.of(), List.of());
        assertEquals(Optional.empty(), new Places(List.of(place)).region("", " "));
    }

    @Test
    void anActorWithoutAnEnglishNameIsNotTheSideOfARowThatNamesNone() {
        var sides = new Sides(List.of(Actor.plain("brigade", Optional.empty())));
        assertFalse(sides.knows("-"));
        assertEquals(Actor.UNKNOWN, sides.anyOf(List.of("")));
    }
}
