package org.trucewatch.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.model.agreement.Words;

/// One line on a terminal, written over and over, while something takes long; in a pipe, nothing.
final class Progress {
    private static final Duration USUAL = Duration.ofSeconds(1);
    private static final String CLEAR = "\r\u001b[K";
    /// A process has one terminal: whoever holds this alone writes to it.
    private static final ReentrantLock TERMINAL = new ReentrantLock();

    private final Printer printer;
    private final Told told;
    private final Gauge gauge;
    private final Duration every;
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread thread;

    private Progress(Printer printer, Told told, Gauge gauge, Duration every) {
        this.printer = printer;
        this.told = told;
        this.gauge = gauge;
        this.every = every;
        this.thread = Thread.ofVirtual().unstarted(this::tell);
    }

    /// What is being done, such as *reading events.csv*, and the language of whoever waits. The words are made for
    /// those who watch alone: in a pipe no sentence is even read.
    record Told(Supplier<Words> what, Tongue tongue) {}

    /// How far the work is, such as `34 %`; empty where nobody can know.
    @FunctionalInterface
    interface Gauge {
        Words shown();

        Gauge NONE = () -> Words.NONE;
    }

    /// What takes long, and may fail.
    @FunctionalInterface
    interface Work<T, X extends Exception> {
        T done() throws X;
    }

    /// Does `work`, and says what is being done meanwhile.
    static <T, X extends Exception> T during(Printer printer, Told told, Work<T, X> work) throws X {
        return during(printer, told, Gauge.NONE, USUAL, work);
    }

    static <T, X extends Exception> T during(Printer printer, Told told, Gauge gauge, Work<T, X> work) throws X {
        return during(printer, told, gauge, USUAL, work);
    }

    static <T, X extends Exception> T during(Printer printer, Told told, Gauge gauge, Duration every, Work<T, X> work)
            throws X {
        if (!printer.live()) return work.done();
        var progress = new Progress(printer, told, gauge, every);
        progress.thread.start();
        try {
            return work.done();
        } finally {
            progress.end();
        }
    }

    /// A question to the person, over which nothing is written.
    static <T> T asking(Supplier<T> question) {
        TERMINAL.lock();
        try {
            return question.get();
        } finally {
            TERMINAL.unlock();
        }
    }

    /// Takes the line away for the last words of a command that is broken off.
    static void silence(Printer printer) {
        TERMINAL.lock(); // for good: the process ends
        if (printer.live()) printer.err().print(CLEAR);
    }

    private void tell() {
        var began = System.nanoTime();
        try {
            while (!done.await(every.toMillis(), TimeUnit.MILLISECONDS))
                if (TERMINAL.tryLock()) write(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(long seconds) {
        try {
            printer.err().print(CLEAR + printer.screen().letters(line(seconds)));
            printer.err().flush();
        } finally {
            TERMINAL.unlock();
        }
    }

    /// Never longer than the screen is wide: a line that ran over could not be taken away.
    private String line(long seconds) {
        var far = gauge.shown();
        var line = "tw: "
                + said(
                        far.english().isEmpty()
                                ? Aside.PROGRESS.with(told.what().get(), seconds)
                                : Aside.PROGRESS_FAR.with(told.what().get(), far, seconds));
        var stops = said(Aside.PROGRESS_STOPS.with());
        int room = printer.screen().width() - 1;
        if (line.length() + stops.length() <= room) return line + stops;
        return line.length() <= room ? line : line.substring(0, room);
    }

    private String said(Words words) {
        return printer.in(words, told.tongue());
    }

    /// The line is gone before anything else is said.
    private void end() {
        done.countDown();
        try {
            thread.join();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        printer.err().print(CLEAR);
        printer.err().flush();
    }
}
