package vn.quyhoach.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * The one place that says who may call what. Reading is public; every other method needs an account, except the few
 * that compute and store nothing of the caller's. What exactly an account may do is said on the doors by marks.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /**
     * Long questions with an answer: they read, although the method is POST. What changes something behind {@code /ows}
     * asks for the role itself.
     */
    private static final String[] QUESTIONS = {
        "/api/session", "/api/conformity-checks", "/api/area-tables", "/api/footprints", "/ows"
    };

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            SecurityProperties properties,
            BrowserSessions sessions,
            Tokens tokens,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        http.authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/api/accounts/**", "/api/audit/**")
                        .hasRole(Role.ADMIN.name())
                        // what a finding means: for whoever makes the files too
                        .requestMatchers(HttpMethod.GET, "/api/imports/rules", "/api/imports/rules/*")
                        .permitAll()
                        .requestMatchers(
                                "/api/imports/**", "/api/import-profiles/**", "/api/uploads/**", "/api/history/**")
                        .hasRole(Role.PLANNER.name())
                        .requestMatchers("/api/tokens/**", "/api/jobs/**", "/ows/edit")
                        .hasRole(Role.OFFICER.name())
                        // asked before its parameters are read; what a check says is public for who knows its id
                        .requestMatchers(HttpMethod.GET, "/api/conformity-checks")
                        .hasRole(Role.OFFICER.name())
                        .requestMatchers("/actuator/health/**", "/actuator/info")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole(Role.ADMIN.name())
                        .requestMatchers(HttpMethod.POST, QUESTIONS)
                        .permitAll()
                        .requestMatchers(HttpMethod.DELETE, "/api/session")
                        .permitAll()
                        .requestMatchers(request -> READING.contains(request.getMethod()))
                        .permitAll()
                        .anyRequest()
                        .hasRole(Role.OFFICER.name()))
                .securityContext(context -> context.securityContextRepository(sessions))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(new HttpSessionCsrfTokenRepository())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(SecurityConfiguration::needsCsrfToken))
                .cors(cors -> cors.configurationSource(readingFromAnywhere()))
                .httpBasic(basic -> basic.authenticationEntryPoint(
                        (request, response, e) -> problems.resolveException(request, response, null, e)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, e) -> problems.resolveException(request, response, null, e))
                        .accessDeniedHandler(
                                (request, response, e) -> problems.resolveException(request, response, null, e)))
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .contentSecurityPolicy(policy -> policy.policyDirectives(properties.contentSecurityPolicy()))
                        .frameOptions(frame -> frame.sameOrigin())
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN)))
                .addFilterBefore(new ProblemFilter(problems), SecurityContextHolderFilter.class)
                .addFilterBefore(new TokenFilter(tokens), BasicAuthenticationFilter.class);
        return http.build();
    }

    /** Only what a browser sends by itself can be forged: the cookie of a session, without a header of the caller's. */
    private static boolean needsCsrfToken(HttpServletRequest request) {
        boolean signingIn = request.getMethod().equals("POST")
                && request.getRequestURI().equals(request.getContextPath() + "/api/session");
        return !READING.contains(request.getMethod())
                && !signingIn
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && BrowserSessions.carries(request);
    }

    /** Other people's pages may read what is public, without cookies; they may change nothing. */
    private static UrlBasedCorsConfigurationSource readingFromAnywhere() {
        CorsConfiguration reading = new CorsConfiguration();
        reading.setAllowedOrigins(List.of(CorsConfiguration.ALL));
        reading.setAllowedMethods(List.of("GET", "HEAD"));
        reading.setAllowedHeaders(List.of(CorsConfiguration.ALL));
        reading.setExposedHeaders(List.of(
                "ETag", "Link", "Content-Crs", "Content-Disposition", "OGC-NumberMatched", "OGC-NumberReturned"));
        reading.setAllowCredentials(false);
        reading.setMaxAge(3_600L);
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        // questions to /ows may be too long for an address; who would change something has no cookie to do it with
        CorsConfiguration asking = new CorsConfiguration(reading);
        asking.setAllowedMethods(List.of("GET", "HEAD", "POST"));
        source.registerCorsConfiguration("/ows", asking);
        source.registerCorsConfiguration("/**", reading);
        return source;
    }

    @Bean
    RequestRejectedHandler requestRejectedHandler(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return (request, response, e) -> problems.resolveException(request, response, null, e);
    }
}
