package jp.tenohira.identity.access;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.List;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.accounts.SignedInAccounts;
import jp.tenohira.identity.residents.Resident;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** The rules of every page. What no rule names is denied. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    /** Dispatches inside one request, which was judged when it came in. */
    static final DispatcherType[] INNER = {DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC};

    private static final String RESIDENT_CONTEXT = "RESIDENT_SECURITY_CONTEXT";

    private static final String[] EVERYBODY = {
        "/",
        "/procedures/**",
        "/open-data/**",
        "/apply/**",
        "/resume/**",
        "/receipts/**",
        "/status/**",
        "/pay/**",
        "/fees",
        "/my/sign-in/**",
        "/verify/**",
        "/waiting/**",
        "/vendor/hearings/**",
        "/assets/**",
        "/webjars/**",
        "/ui/**",
        "/accessibility/**",
        "/favicon.ico",
        "/robots.txt",
        "/actuator/health/**",
        "/staff/sign-in/**"
    };

    @Bean
    @Order(2)
    SecurityFilterChain pageChain(
            HttpSecurity http,
            PageRefusals refusals,
            SignInOutcome outcome,
            CsrfTokenRepository csrfTokens,
            SignedInAccounts accounts,
            ObjectProvider<PageFilters> more,
            @Value("${tenohira.demo}") boolean demo) {
        http.securityMatcher(StaffPages::matches);
        common(http, refusals, csrfTokens, demo);
        http.formLogin(form -> form.loginPage(PageRefusals.SIGN_IN)
                        .loginProcessingUrl(PageRefusals.SIGN_IN)
                        .usernameParameter("login")
                        .passwordParameter("password")
                        .successHandler(outcome)
                        .failureHandler(outcome))
                .logout(logout -> logout.logoutUrl("/staff/sign-out")
                        .logoutSuccessUrl(PageRefusals.SIGN_IN + "?reason=signed-out"))
                .addFilterBefore(new SessionGuard(accounts), AnonymousAuthenticationFilter.class);
        more.orderedStream().forEach(filters -> filters.addTo(http));
        return http.build();
    }

    /** Everything that is no staff page. Its sign-in is kept under a name of its own, which no staff page reads. */
    @Bean
    @Order(3)
    SecurityFilterChain residentChain(
            HttpSecurity http,
            PageRefusals refusals,
            CsrfTokenRepository csrfTokens,
            ResidentFilters residents,
            @Value("${tenohira.demo}") boolean demo) {
        var kept = new HttpSessionSecurityContextRepository();
        kept.setSpringSecurityContextKey(RESIDENT_CONTEXT);
        http.securityContext(context -> context.securityContextRepository(
                new DelegatingSecurityContextRepository(new RequestAttributeSecurityContextRepository(), kept)));
        common(http, refusals, csrfTokens, demo);
        http.logout(AbstractHttpConfigurer::disable);
        residents.addTo(http);
        return http.build();
    }

    private static void common(HttpSecurity http, PageRefusals refusals, CsrfTokenRepository csrfTokens, boolean demo) {
        http.csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::sameOrigin)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(rules -> rules(rules, demo));
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules,
            boolean demo) {
        rules.dispatcherTypeMatchers(INNER)
                .permitAll()
                .requestMatchers(EVERYBODY)
                .permitAll();
        if (demo) {
            rules.requestMatchers("/outbox/**").permitAll();
        }
        rules.requestMatchers("/my/**").hasRole(Resident.ROLE);
        rules.requestMatchers("/staff/forms/**")
                .hasAnyRole(Role.CLERK.name(), Role.HEAD.name(), Role.ADMINISTRATOR.name())
                .requestMatchers(
                        "/staff/cases/**",
                        "/staff/checks/**",
                        "/staff/receptions/**",
                        "/staff/procedures/releases",
                        "/staff/procedures/*/releases/**")
                .hasAnyRole(Role.CLERK.name(), Role.HEAD.name())
                .requestMatchers("/staff/admin/**", "/actuator/**")
                .hasRole(Role.ADMINISTRATOR.name())
                .requestMatchers("/headquarters/**")
                .hasAnyRole(Role.HEADQUARTERS.name(), Role.ADMINISTRATOR.name(), Role.HEAD.name())
                .requestMatchers("/staff/**")
                .authenticated()
                .anyRequest()
                .denyAll();
    }

    /** The token lives in a cookie, so that residents need no session; forms carry a masked copy of it. */
    @Bean
    CsrfTokenRepository csrfTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("tenohira-form");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Lax").maxAge(Duration.ofDays(30)));
        return tokens;
    }

    @Bean
    AuthenticationManager authenticationManager(List<AuthenticationProvider> providers) {
        return new ProviderManager(providers);
    }
}
