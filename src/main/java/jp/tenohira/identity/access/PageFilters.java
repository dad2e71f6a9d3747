package jp.tenohira.identity.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** Filters that another part of this module adds to the chain of the pages. */
public interface PageFilters {

    void addTo(HttpSecurity http);
}
