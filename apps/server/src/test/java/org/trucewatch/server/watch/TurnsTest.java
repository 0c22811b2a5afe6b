package org.trucewatch.server.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// The background and those who ask.
class TurnsTest {
    @Test
    void theBackgroundComesOnWhereQuestionsNeverEnd() throws InterruptedException {
        var turns = new Turns();
        turns.asked();
        var done = new CountDownLatch(1);
        turns.execute(() -> {
            turns.giveWay();
            done.countDown();
        });

        done.await();
        assertEquals(0, done.getCount());
    }

    @Test
    void oneThingIsDoneAfterTheOther() throws InterruptedException {
        var turns = new Turns();
        var done = new CountDownLatch(1);
        var order = new ArrayList<Integer>();
        for (int number = 0; number < 3; number++) {
            int own = number;
            turns.execute(() -> order.add(own));
        }
        turns.execute(done::countDown);

        done.await();
        assertEquals(List.of(0, 1, 2), order);
    }

    @Test
    void theBackgroundStandsBackWhileAQuestionIsOpen() throws InterruptedException {
        var turns = new Turns();
        var stood = new ArrayList<Boolean>();
        var done = new CountDownLatch(1);
        turns.asked();
        turns.execute(() -> {
            stood.add(turns.standsBack());
            turns.answered();
            stood.add(turns.standsBack());
            done.countDown();
        });

        done.await();
        assertEquals(List.of(true, false), stood);
        turns.asked();
        assertTrue(!turns.standsBack(), "whoever answers waits for nobody");
    }

    /// A file that comes in over a slow line is open for minutes, and reports would be judged a fiftieth as
    /// fast.
    @Test
    void forWhatIsOpenForLongTheBackgroundDoesNotStandBack() throws InterruptedException {
        var now = new AtomicLong();
        var turns = new Turns(now::get);
        var stood = new ArrayList<Boolean>();
        var done = new CountDownLatch(1);
        turns.asked();
        turns.execute(() -> {
            stood.add(turns.standsBack());
            now.addAndGet(Duration.ofSeconds(2).toNanos());
            stood.add(turns.standsBack());
            turns.asked();
            stood.add(turns.standsBack());
            done.countDown();
        });

        done.await();
        assertEquals(List.of(true, false, true), stood);
    }
}
