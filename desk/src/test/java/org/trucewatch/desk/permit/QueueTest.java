package org.trucewatch.desk.permit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trucewatch.desk.permit.Turnstile.Comer;

/// In what order those come in who wait, and who is sent away.
class QueueTest {
    private final Queue<Comer> queue = new Queue<>();

    /// Who is sent away when somebody comes.
    private Optional<Comer> comes(String address, String name) {
        var comer = new Comer(address, name, false);
        return queue.add(comer, comer);
    }

    private List<String> order() {
        var order = new ArrayList<String>();
        for (var next = queue.next(); next.isPresent(); next = queue.next())
            next.ifPresent(comer -> order.add(comer.address() + " " + comer.name()));
        return order;
    }

    @Test
    void addressesTakeTurnsAndSoDoTheNamesOfEach() {
        for (var name : List.of("a", "a", "a", "b")) comes("one", name);
        comes("two", "c");

        assertEquals(List.of("one a", "two c", "one b", "one a", "one a"), order());
    }

    @Test
    void aCrowdFromOnePlaceCrowdsOutItself() {
        for (int one = 0; one < 30; one++) assertEquals(Optional.empty(), comes("one", "name " + one));

        assertEquals(Optional.of(new Comer("one", "another", false)), comes("one", "another"));
        assertEquals(Optional.of("one"), comes("two", "ada").map(Comer::address));
        assertEquals(Optional.of("one"), comes("two", "omar").map(Comer::address));
        var order = order();
        assertEquals(30, order.size());
        assertEquals("two ada", order.get(1));
        assertEquals("two omar", order.get(3));
    }

    /// Behind a server that does not say who asks it, all come from one address.
    @Test
    void aCrowdUnderOneNameCrowdsOutItself() {
        for (int one = 0; one < 31; one++) comes("one", "ada");

        assertEquals(Optional.of("ada"), comes("one", "omar").map(Comer::name));
        assertEquals("one omar", order().get(1));
    }

    @Test
    void whereAllAreAloneWhoeverComesLastIsSentAway() {
        for (int one = 0; one < 30; one++) comes("address " + one, "ada");

        assertEquals(Optional.of("late"), comes("late", "ada").map(Comer::address));
    }
}
