package org.trucewatch.desk.shelf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RecentTest {
    @Test
    void whatWasNotAskedForLongestGoesFirst() {
        var recent = Recent.<String, String>of(2);
        recent.get("a", () -> "1");
        recent.get("b", () -> "2");
        recent.get("a", () -> "not made again");
        recent.get("c", () -> "3");

        assertEquals(Set.of("a", "c"), recent.keys());
        assertEquals("1", recent.get("a", () -> "not made again"));
    }

    @Test
    void isFullOnceAnotherWouldPushOneOut() {
        var recent = new Recent<String, Long>(100, weight -> weight);
        recent.get("a", () -> 60L);
        assertFalse(recent.isFull());
        recent.get("b", () -> 39L);
        assertTrue(recent.isFull());
        recent.get("c", () -> 39L);
        assertEquals(Set.of("b", "c"), recent.keys());
        assertFalse(recent.isFull());
    }

    @Test
    void whatIsLetGoOfIsMadeAgain() {
        var recent = new Recent<String, Long>(100, weight -> weight);
        recent.get("a", () -> 99L);
        recent.clear();

        assertFalse(recent.has("a"));
        assertFalse(recent.isFull());
        assertEquals(7L, recent.get("a", () -> 7L));
    }
}
