package jp.tenohira.identity.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** How residents sign in: the filters that another part of this module adds to the chain of the residents' pages. */
public interface ResidentFilters {

    void addTo(HttpSecurity http);
}
