package org.trucewatch.server;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.trucewatch.desk.cabinet.Cabinet;
import org.trucewatch.desk.live.AccountRegister;
import org.trucewatch.desk.live.LiveDesk;
import org.trucewatch.desk.live.RecordedBearers;
import org.trucewatch.desk.permit.Accounts;
import org.trucewatch.desk.permit.Administration;
import org.trucewatch.desk.permit.Challenges;
import org.trucewatch.desk.permit.Deeds;
import org.trucewatch.desk.permit.Sessions;
import org.trucewatch.desk.permit.TwoPersons;
import org.trucewatch.desk.read.DeskPage;
import org.trucewatch.desk.work.AttachingRoom;
import org.trucewatch.desk.work.Counter;
import org.trucewatch.desk.work.Rooms;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.server.access.FirstStart;
import org.trucewatch.server.access.OpenIds;
import org.trucewatch.server.access.Readers;
import org.trucewatch.server.access.Site;
import org.trucewatch.server.access.Skeletons;
import org.trucewatch.server.watch.Progress;
import org.trucewatch.server.watch.Turns;
import org.trucewatch.server.web.BareRefusals;
import org.trucewatch.server.web.Page;
import org.trucewatch.server.web.Tags;
import org.trucewatch.server.web.Views;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The parts that answer requests, put together. What the framework would look for by itself is named instead: what is
/// not here is not in the server, and it starts sooner.
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
class DeskServer {
    private static final int DEEPEST_JSON = 64;
    private static final int LONGEST_STRING = 100_000;
    private static final int ANY_NUMBER = -1;
    /// Many times what the longest form holds; without an end to it one request could fill the memory.
    private static final long LONGEST_JSON = 1 << 20;

    /// What a form leaves out is empty; nothing in our code is null.
    private static final JsonSetter.Value EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY, Nulls.FAIL);

    @Bean
    Readers readers(Office office) {
        return new Readers(
                office.accounts(),
                office.sessions(),
                office.record(),
                office.guests().role());
    }

    @Bean
    Views views(Office office, Readers readers) {
        return new Views(office.record(), readers::current);
    }

    /// Whoever closes the record opened it.
    @Bean(destroyMethod = "")
    LiveDesk record(Office office) {
        return office.record().get();
    }

    @Bean
    Counter counter(LiveDesk desk, InstantSource clock) {
        return new Counter(desk, clock);
    }

    @Bean
    Rooms rooms(Counter counter) {
        return Rooms.at(counter);
    }

    @Bean
    AttachingRoom attaching(Counter counter, Office office) {
        return new AttachingRoom(counter, office.inspector());
    }

    @Bean
    Cabinet cabinet(Office office) {
        return office.cabinet();
    }

    @Bean
    Sessions sessions(Office office) {
        return office.sessions();
    }

    @Bean
    Challenges challenges(Office office) {
        return office.challenges();
    }

    @Bean
    Site site(Office office) {
        return office.site();
    }

    @Bean
    OpenIds own(Office office) {
        return office.own();
    }

    @Bean
    TwoPersons two(Office office) {
        return new TwoPersons(office.cabinet(), office.clock());
    }

    @Bean
    Accounts accounts(Office office) {
        return office.accounts();
    }

    @Bean
    Administration administration(Office office, LiveDesk desk) {
        return new Administration(
                office.accounts(),
                office.cabinet(),
                agreement -> actors(desk, agreement),
                Skeletons::of,
                new RecordedBearers(desk),
                new Deeds(office.cabinet(), office.sessions(), new AccountRegister(desk), office.clock()),
                office.clock());
    }

    private static Optional<List<String>> actors(LiveDesk desk, Label agreement) {
        return desk.current(agreement)
                .map(edition -> DeskPage.actors(edition).stream()
                        .map(DeskPage.Entry::id)
                        .toList());
    }

    @Bean
    FirstStart first(Office office) {
        return office.first();
    }

    @Bean
    Progress progress(Office office) {
        return office.progress();
    }

    @Bean
    Turns turns(Office office) {
        return office.turns();
    }

    @Bean
    InstantSource clock(Office office) {
        return office.clock();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bareRefusals() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host)
                host.setErrorReportValveClass(BareRefusals.class.getName());
        });
    }

    /// Whoever speaks many languages has as many in each question; their length has an end of its own.
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> manyLanguages() {
        return factory -> factory.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(ANY_NUMBER));
    }

    @Bean
    Page page(Tags tags) {
        return new Page(tags);
    }

    /// One reader for all that is sent: what two readers could understand differently is refused.
    @Bean
    JsonMapper json() {
        var factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST_JSON)
                        .maxStringLength(LONGEST_STRING)
                        .maxDocumentLength(LONGEST_JSON)
                        .build())
                .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .withConfigOverride(String.class, words -> words.setNullHandling(EMPTY))
                .withConfigOverride(List.class, list -> list.setNullHandling(EMPTY))
                .build();
    }
}
