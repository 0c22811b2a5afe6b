package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

class TagsTest {
    private static Runnable meanwhile = () -> {};

    @TempDir
    private Path folder;

    /// Something that happens after an answer is made and before it is written.
    @ControllerAdvice
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static final class Meanwhile implements ResponseBodyAdvice<Object> {
        @Override
        public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
            return true;
        }

        @Override
        public @Nullable Object beforeBodyWrite(
                @Nullable Object body,
                MethodParameter returned,
                MediaType type,
                Class<? extends HttpMessageConverter<?>> converter,
                ServerHttpRequest request,
                ServerHttpResponse response) {
            meanwhile.run();
            return body;
        }
    }

    @Test
    void anAnswerDuringWhichTheReaderBecameAnotherHasNoTag() {
        try (var desk = TestDesk.described(folder, Meanwhile.class)) {
            var verifier = desk.signedIn("verifier-1");
            assertTrue(verifier.get("/api/board").headers().firstValue("ETag").isPresent());

            meanwhile = () -> desk.office().accounts().remove("verifier-1");
            var answer = verifier.get("/api/texts");

            assertEquals(200, answer.statusCode());
            assertEquals(Optional.empty(), answer.headers().firstValue("ETag"));
        } finally {
            meanwhile = () -> {};
        }
    }
}
