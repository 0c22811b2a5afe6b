package org.trucewatch.server.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.trucewatch.desk.permit.Accounts;
import org.trucewatch.desk.permit.Challenges;
import org.trucewatch.desk.permit.Sessions;
import org.trucewatch.server.watch.Progress;
import org.trucewatch.server.web.Views;
import tools.jackson.databind.json.JsonMapper;

/// What guards every request: the gate, the token against forged requests, and headers that keep the page to itself.
@Configuration(proxyBeanMethods = false)
class Security {
    /// Nothing from elsewhere and nothing inline. The map's worker is a file of ours.
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    @Bean
    SigningIn signing(Sessions sessions, Site site) {
        return new SigningIn(sessions, site);
    }

    @Bean
    Passkeys passkeys(Accounts accounts, Challenges challenges) {
        return new Passkeys(accounts, challenges);
    }

    @Bean
    Gate gate(Views views, Readers readers, Progress progress) {
        return new Gate(views, readers, progress);
    }

    /// The framework must not make up an account of its own.
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException("accounts are not kept here");
        };
    }

    @Bean
    Closed closed(JsonMapper json) {
        return new Closed(json);
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Gate gate, Sessions sessions, Progress progress, Closed closed) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().access(gate))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .addFilterAfter(new SessionFilter(sessions, progress), SecurityContextHolderFilter.class)
                .csrf(CsrfConfigurer::spa)
                .exceptionHandling(
                        failures -> failures.accessDeniedHandler(closed).authenticationEntryPoint(closed))
                .headers(Security::headers)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"))
                .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Resource-Policy", "same-origin"));
    }
}
