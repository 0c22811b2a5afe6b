package org.trucewatch.server.watch;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// How far the desk is, for a page that waits for it: the one route that does not itself wait for the record.
@RestController
final class StartRoutes {
    private final Progress progress;

    StartRoutes(Progress progress) {
        this.progress = progress;
    }

    @GetMapping("/api/start")
    ResponseEntity<Progress.Step> start() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(progress.now());
    }
}
