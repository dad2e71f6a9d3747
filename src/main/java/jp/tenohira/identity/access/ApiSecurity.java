package jp.tenohira.identity.access;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jp.tenohira.identity.Scope;
import jp.tenohira.identity.tokens.ApiTokens;
import jp.tenohira.identity.tokens.BearerFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/**
 * The rules of {@code /api/**}: no session, no cookie, a token where one is needed. CSRF protection has nothing to
 * protect here, since a browser never sends the token by itself.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    /** Observed are requests; each of the dozen filters would be wrapped for an observation that is never made. */
    @Bean
    SecurityObservationSettings noObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiChain(HttpSecurity http, ApiTokens tokens, ApiRefusals refusals) {
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterBefore(new BearerFilter(tokens, refusals), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(PageSecurity.INNER)
                        .permitAll()
                        .requestMatchers(
                                GET,
                                "/api/v1/openapi.json",
                                "/api/v1/definition-schema",
                                "/api/v1/procedures",
                                "/api/v1/procedures/**")
                        .permitAll()
                        // A notice of a provider of payments brings its signature.
                        .requestMatchers(POST, "/api/v1/procedures/*/applications", "/api/v1/payment-events/*")
                        .permitAll()
                        .requestMatchers(GET, "/api/v1/applications/*")
                        .permitAll()
                        .requestMatchers(GET, "/api/v1/figures", "/api/v1/figures/**", "/api/v1/facts/*")
                        .hasAuthority(Scope.FIGURES_READ.authority())
                        .requestMatchers(GET, "/api/v1/cases", "/api/v1/cases/**")
                        .hasAuthority(Scope.CASES_READ.authority())
                        .requestMatchers(POST, "/api/v1/applications/*/moves")
                        .hasAuthority(Scope.CASES_WRITE.authority())
                        .requestMatchers(POST, "/api/v1/rpa/jobs/*/runs")
                        .hasAuthority(Scope.RPA_WRITE.authority())
                        .requestMatchers(POST, "/api/v1/print-jobs:import")
                        .hasAuthority(Scope.PRINTING_WRITE.authority())
                        .requestMatchers(POST, "/api/v1/sales:import")
                        .hasAuthority(Scope.SALES_WRITE.authority())
                        .requestMatchers(POST, "/api/v1/bank-notices:import", "/api/v1/settlement-exports")
                        .hasAuthority(Scope.SETTLEMENT_WRITE.authority())
                        .requestMatchers(GET, "/api/v1/settlement-exports/*")
                        .hasAuthority(Scope.SETTLEMENT_WRITE.authority())
                        .requestMatchers(POST, "/api/v1/assistant/inspections", "/api/v1/chat/completions")
                        .hasAuthority(Scope.ASSISTANT_USE.authority())
                        .requestMatchers(GET, "/api/v1/models")
                        .hasAuthority(Scope.ASSISTANT_USE.authority())
                        .anyRequest()
                        .denyAll())
                .build();
    }
}
