package jp.tenohira.applications.receipts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import jp.tenohira.applications.receipts.pages.VerifyPage;
import jp.tenohira.core.Lang;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.TextField;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The public page on which anybody can have a receipt verified. It looks nothing up: the signature alone decides. */
@Controller
class VerifyController {

    private static final int LONGEST = 200;

    private final Receipts receipts;
    private final Frames frames;
    private final Messages messages;

    VerifyController(Receipts receipts, Frames frames, Messages messages) {
        this.receipts = receipts;
        this.frames = frames;
        this.messages = messages;
    }

    @GetMapping("/verify")
    ModelAndView verify(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "") String sha256,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String signature,
            HttpServletRequest request,
            Lang lang) {
        var claim = new Claim(number, time, sha256, key.isBlank() ? receipts.keyId() : key, signature);
        var asked = !(number + time + sha256 + signature).isBlank();
        var valid = asked && receipts.verify(claim);
        var frame = frames.resident(request, lang, messages.in(lang, "applications.verify.title"));
        var notice = !asked ? null : valid ? good(frame) : bad(frame);
        var fields = List.of(
                field(frame, "number", claim.number()),
                field(frame, "time", claim.time()),
                field(frame, "sha256", claim.sha256()),
                field(frame, "key", claim.keyId()),
                field(frame, "signature", claim.signature()));
        return new ModelAndView(
                "applications/receipts/verify",
                Map.of("page", new VerifyPage(frame, notice, fields, "/verify/keys/" + receipts.keyId() + ".pem")));
    }

    private static Notice good(Frame frame) {
        return Notice.success(frame.t("applications.verify.valid.title"), frame.t("applications.verify.valid.text"));
    }

    private static Notice bad(Frame frame) {
        return Notice.error(frame.t("applications.verify.invalid.title"), frame.t("applications.verify.invalid.text"));
    }

    private static Field field(Frame frame, String name, String value) {
        return new TextField(
                name,
                name,
                frame.t("applications.verify." + name),
                null,
                null,
                true,
                TextField.Kind.TEXT,
                value,
                "off",
                null,
                LONGEST);
    }
}
