/**
 * Residents with an account: who they are to the city hall, and the profile they agreed to keep here. An account is
 * never needed to apply.
 *
 * <p>Owns: resident, resident_value, resident_event. Door: {@link jp.tenohira.identity.residents.Residents}, {@link
 * jp.tenohira.identity.residents.Profiles}; a controller asks for a {@link jp.tenohira.identity.residents.Resident}
 * argument. Publishes: {@link jp.tenohira.identity.residents.ResidentLeaving}. Read first: ResidentSignInTests.
 */
@NamedInterface("residents")
@NullMarked
package jp.tenohira.identity.residents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
