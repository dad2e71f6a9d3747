package jp.tenohira.applications.receipts;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.applications.assistance.Assistances;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.applications.dues.OnlineFees;
import jp.tenohira.applications.places.PlaceWords;
import jp.tenohira.applications.receipts.pages.ReceiptPage;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Secrets;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.documents.Pdf;
import jp.tenohira.ui.documents.QrCode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The receipt as a page, as a PDF, and the content it signs; for who holds the case's cookie. */
@Controller
class ReceiptController {

    private final Casefiles casefiles;
    private final Receipts receipts;
    private final ResidentCodes codes;
    private final CaseAccess access;
    private final Forms forms;
    private final PlaceWords places;
    private final Frames frames;
    private final Messages messages;
    private final Pdf pdf;
    private final Secrets secrets;
    private final Assistances assistances;
    private final AuditTrail audit;
    private final ObjectProvider<OnlineFees> online;
    private final Clock clock;

    ReceiptController(
            Casefiles casefiles,
            Receipts receipts,
            ResidentCodes codes,
            CaseAccess access,
            Forms forms,
            PlaceWords places,
            Frames frames,
            Messages messages,
            Pdf pdf,
            Secrets secrets,
            Assistances assistances,
            AuditTrail audit,
            ObjectProvider<OnlineFees> online,
            Clock clock) {
        this.online = online;
        this.casefiles = casefiles;
        this.receipts = receipts;
        this.codes = codes;
        this.access = access;
        this.forms = forms;
        this.places = places;
        this.frames = frames;
        this.messages = messages;
        this.pdf = pdf;
        this.secrets = secrets;
        this.assistances = assistances;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/receipts/{number}")
    Object page(@PathVariable String number, HttpServletRequest request, Lang lang) {
        var receipt = ReceiptNumber.parse(number);
        if (receipt.isEmpty() || !access.has(receipt.get(), request)) {
            return "redirect:/status?number="
                    + receipt.map(ReceiptNumber::value).orElse("");
        }
        return new ModelAndView(
                "applications/receipts/receipt", Map.of("page", page(casefile(receipt.get()), request, lang)));
    }

    @GetMapping("/receipts/{number}/receipt.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String number, HttpServletRequest request, Lang lang) {
        return document(owned(number, request), request, lang);
    }

    private ResponseEntity<byte[]> document(Casefile casefile, HttpServletRequest request, Lang lang) {
        var document = pdf.of("applications/receipts/document.jte", page(casefile, request, Pdf.languageFor(lang)));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "inline; filename=\"receipt-" + casefile.receipt() + ".pdf\"")
                .body(document);
    }

    /** The receipt of what staff filed, to be printed and handed over; of other cases only residents hold the code. */
    @GetMapping("/staff/cases/{receipt}/receipt.pdf")
    ResponseEntity<byte[]> handOut(@PathVariable String receipt, Staff staff, HttpServletRequest request, Lang lang) {
        var casefile = ReceiptNumber.parse(receipt)
                .flatMap(casefiles::find)
                .filter(found -> staff.sees(found.section()))
                .filter(found -> assistances.ofCase(found.id()).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        audit.record(staff, "receipt.printed", casefile.receipt().value(), Map.of());
        return document(casefile, request, lang);
    }

    /** The canonical answers, byte for byte what the digest covers. */
    @GetMapping("/receipts/{number}/content.json")
    ResponseEntity<byte[]> content(@PathVariable String number, HttpServletRequest request) {
        var casefile = owned(number, request);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "attachment; filename=\"content-" + casefile.receipt() + ".json\"")
                .body(Answers.fromJson(casefiles.currentVersion(casefile).answers())
                        .canonicalBytes());
    }

    @GetMapping("/verify/keys/{keyId}.pem")
    ResponseEntity<String> key(@PathVariable String keyId) {
        return secrets.publicKey(keyId)
                .map(key -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("application/x-pem-file"))
                        .body(pem(key)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ReceiptPage page(Casefile casefile, HttpServletRequest request, Lang lang) {
        var version = casefiles.currentVersion(casefile);
        var receipt = receipts.sign(casefile.receipt(), version.submittedAt(), version.sha256());
        var verify = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/verify")
                .queryParam("number", receipt.number().value())
                .queryParam("time", receipt.time())
                .queryParam("sha256", receipt.sha256())
                .queryParam("key", receipt.keyId())
                .queryParam("signature", receipt.signature())
                .build()
                .toUriString();
        return new ReceiptPage(
                frames.resident(request, lang, messages.in(lang, "applications.receipt.title")),
                forms.version(casefile.procedure(), casefile.formVersion())
                        .definition()
                        .title()
                        .in(lang),
                receipt,
                Times.toTheSecond(receipt.submittedAt(), lang),
                codes.ofCase(casefile.id()),
                verify,
                QrCode.of(verify),
                places.of(casefile.id(), lang).orElse(null),
                online.stream()
                        .flatMap(one -> one.payPage(casefile.receipt()).stream())
                        .findFirst()
                        .orElse(""),
                JapaneseDates.date(clock.instant(), lang));
    }

    private Casefile owned(String number, HttpServletRequest request) {
        return ReceiptNumber.parse(number)
                .filter(receipt -> access.has(receipt, request))
                .map(this::casefile)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Casefile casefile(ReceiptNumber receipt) {
        return casefiles.find(receipt).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String pem(PublicKey key) {
        var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(key.getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
    }
}
