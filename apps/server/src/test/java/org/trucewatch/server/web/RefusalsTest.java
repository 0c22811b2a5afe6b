package org.trucewatch.server.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

final class RefusalsTest {
    @Test
    void whoHangsUpWhileAPageIsWrittenIsNoFaultOfOurs() {
        var hungUp = new IOException("in the midst", new AsyncRequestNotUsableException("broken pipe"));
        assertTrue(Refusals.isGone(new HttpMessageNotWritableException("a page", hungUp)));
    }

    @Test
    void aPageThatCannotBeWrittenForAnotherReasonIsOurs() {
        var fault = new IllegalStateException("no such field");
        assertFalse(Refusals.isGone(new HttpMessageNotWritableException("a page", fault)));
    }
}
