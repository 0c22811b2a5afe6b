package org.trucewatch.server.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/// The page of the desk, from the jar. Every address of the page that is no file is answered with its start, which
/// finds its way by the address.
public final class Page implements WebMvcConfigurer {
    private static final String ROOT = "classpath:/static/";
    private static final String START = "index.html";
    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final Tags tags;

    public Page(Tags tags) {
        this.tags = tags;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(ROOT + "assets/")
                .setCacheControl(CacheControl.maxAge(FOR_EVER).immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(ROOT)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new StartForTheRest());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(tags).addPathPatterns(Tags.PATHS);
    }

    /// The bare address has no path that a file could have.
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/" + START);
    }

    private static final class StartForTheRest extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            var file = super.getResource(path, location);
            if (file != null) return file;
            if (path.equals(START)) return new NoPage();
            if (path.startsWith("api") || path.contains(".")) return null;
            var start = super.getResource(START, location);
            return start == null ? new NoPage() : start;
        }
    }

    private static final class NoPage extends ByteArrayResource {
        private static final String WORDS = "<!doctype html><html lang=\"en\"><title>Trucewatch</title>"
                + "<p>This server was built without its page. Its routes answer under <a href=\"/api/desk\">/api</a>.";

        NoPage() {
            super(WORDS.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String getFilename() {
            return START;
        }

        @Override
        public long lastModified() {
            return 0;
        }
    }
}
