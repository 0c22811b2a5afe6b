package org.trucewatch.server.work;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trucewatch.desk.cabinet.Cabinet;
import tools.jackson.databind.json.JsonMapper;

/// What the routes of work share.
@Configuration(proxyBeanMethods = false)
class Works {
    @Bean
    Once once(Cabinet cabinet, JsonMapper json, InstantSource clock) {
        return new Once(cabinet, json, clock);
    }
}
