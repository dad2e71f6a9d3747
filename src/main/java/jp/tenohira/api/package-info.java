/**
 * The published description of the HTTP API, written by hand and held to the mapped routes by OpenApiTests.
 *
 * <p>Owns no table. Door: {@code GET /api/v1/openapi.json}. The routes themselves live in the modules they serve.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package jp.tenohira.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
