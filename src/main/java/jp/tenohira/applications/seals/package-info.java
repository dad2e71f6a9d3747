/**
 * What makes a document the city's: the image of its seal, and the key that signs it.
 *
 * <p>Owns: city_seal. Door: {@link jp.tenohira.applications.seals.Seals}, {@link
 * jp.tenohira.applications.seals.CitySignature}. Read first: CitySignatureTests.
 */
@ApplicationModule
@NullMarked
package jp.tenohira.applications.seals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
