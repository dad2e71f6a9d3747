/**
 * Certificates: issued from the texts of the definition when an application was granted and its fees are paid, signed and
 * sealed, verifiable by anybody who holds the paper, and never altered: a reissue or correction is a new version.
 *
 * <p>Owns: certificate_number, certificate, certificate_version, certificate_revocation. Door: {@link
 * jp.tenohira.applications.certificates.Certificates}. Read first: CertificateTests.
 */
@ApplicationModule
@NullMarked
package jp.tenohira.applications.certificates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
