package org.trucewatch.language.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void aSlipIsALetterAddedDroppedChangedOrSwapped() {
        assertEquals(0, Nearest.slips("talbiseh", "talbiseh"));
        assertEquals(1, Nearest.slips("talbise", "talbiseh"));
        assertEquals(1, Nearest.slips("talbisehh", "talbiseh"));
        assertEquals(1, Nearest.slips("talbizeh", "talbiseh"));
        assertEquals(1, Nearest.slips("talbsieh", "talbiseh"));
    }

    @Test
    void theNearestNameIsMeantAndAFarOneIsNot() {
        var names = List.of("rastan", "talbiseh", "talaf", "rastan-road");
        assertEquals(Optional.of("talbiseh"), Nearest.to("talbise", names));
        assertEquals(Optional.of("rastan"), Nearest.to("rastam", names));
        assertEquals(Optional.empty(), Nearest.to("houla", names));
        assertEquals(Optional.empty(), Nearest.to("x", List.of("north")));
    }

    @Test
    void ofTwoEquallyNearTheFirstInTheAlphabetIsTold() {
        assertEquals(Optional.of("gate-a"), Nearest.to("gate-x", List.of("gate-b", "gate-a")));
    }
}
