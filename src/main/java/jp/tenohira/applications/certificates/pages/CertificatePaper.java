package jp.tenohira.applications.certificates.pages;

import java.util.List;
import jp.tenohira.procedures.forms.CertificateText;

/**
 * A certificate as it is printed.
 *
 * @param seal the picture of the seal in a data: address
 * @param change what a later version says of the one before; empty for the first
 * @param qr the picture of the QR code in a data: address
 */
public record CertificatePaper(
        CertificateText text,
        String number,
        String date,
        String addressee,
        String signatory,
        String seal,
        String change,
        String code,
        String link,
        String qr,
        List<String> small) {

    public CertificatePaper {
        small = List.copyOf(small);
    }
}
