package jp.tenohira.applications.seals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Optional;
import java.util.TimeZone;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.springframework.stereotype.Component;

/**
 * Signs PDF documents with the city's key, in the form PAdES baseline B-B (ETSI EN 319 142-1): CAdES, detached, with the
 * digest of the signing certificate among what is signed.
 */
@Component
public class CitySignature {

    private static final COSName CADES = COSName.getPDFName("ETSI.CAdES.detached");
    private static final int ROOM = 32_768;

    private final CityKeys keys;
    private final Clock clock;

    CitySignature(CityKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Which key signs now. */
    public enum Kind {
        NONE,
        SAMPLE,
        OWN
    }

    public Kind kind() {
        return keys.current().map(key -> key.sample() ? Kind.SAMPLE : Kind.OWN).orElse(Kind.NONE);
    }

    /** The name in the certificate of the key that signs now. */
    public Optional<String> signer() {
        return keys.current()
                .map(key -> key.certificate().getSubjectX500Principal().getName());
    }

    /** The document with the city's signature added; as it was when the city has no key. */
    public byte[] sign(byte[] pdf, String reason) {
        return keys.current().map(key -> signed(pdf, reason, key)).orElse(pdf);
    }

    private byte[] signed(byte[] pdf, String reason, CityKey key) {
        try (var document = Loader.loadPDF(pdf);
                var options = new SignatureOptions()) {
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(CADES);
            signature.setName(CurrentMunicipality.get().name().in(Lang.JA));
            signature.setReason(reason);
            signature.setSignDate(now());
            options.setPreferredSignatureSize(ROOM);
            document.addSignature(signature, content -> cms(content, key), options);
            var out = new ByteArrayOutputStream(pdf.length + 2 * ROOM);
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GregorianCalendar now() {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone(JapaneseDates.JST));
        calendar.setTime(Date.from(clock.instant()));
        return calendar;
    }

    private static byte[] cms(InputStream content, CityKey key) throws IOException {
        try {
            var usual = new DefaultSignedAttributeTableGenerator(signingCertificate(key));
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            // PAdES keeps the time in the document's signature, not here.
                            .setSignedAttributeGenerator(
                                    values -> usual.getAttributes(values).remove(CMSAttributes.signingTime))
                            .build(new JcaContentSignerBuilder(key.algorithm()).build(key.key()), key.certificate()));
            generator.addCertificates(new JcaCertStore(key.chain()));
            return generator
                    .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
                    .getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
            throw new IOException("The document could not be signed", e);
        }
    }

    private static AttributeTable signingCertificate(CityKey key) throws GeneralSecurityException {
        var digest =
                MessageDigest.getInstance("SHA-256").digest(key.certificate().getEncoded());
        var attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2(digest)))));
        return new AttributeTable(attributes);
    }
}
