package org.trucewatch.server.route;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.trucewatch.ledger.entry.Label;

class EventRoutesTest {
    /// The stream of a page that was closed, as Tomcat leaves it: what is sent finds nobody, and to end it is refused,
    /// for Tomcat ends it already.
    private static final class Closed extends SseEmitter {
        @Override
        public void send(SseEventBuilder builder) throws IOException {
            throw new IOException("Broken pipe");
        }

        @Override
        public void complete() {
            throw new IllegalStateException("A non-container thread attempted to use the AsyncContext");
        }
    }

    @Test
    void whoeverFilesHearsNothingOfAPageThatWasClosed() {
        assertDoesNotThrow(() -> EventRoutes.tell(new Closed(), new Label("northern-homs")));
    }
}
