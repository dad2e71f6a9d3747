/**
 * The postal table: which towns a postal code stands for, imported from Japan Post's file (KEN_ALL) by the city.
 *
 * <p>Owns: postal_town, postal_import. Door: {@link jp.tenohira.procedures.postal.PostalCodes}. Read first: KenAllTests,
 * then PostalCodesTests.
 */
@NamedInterface("postal")
@NullMarked
package jp.tenohira.procedures.postal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
