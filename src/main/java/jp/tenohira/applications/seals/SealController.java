package jp.tenohira.applications.seals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import jp.tenohira.applications.seals.pages.SealPage;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.NavEntry;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.FileField;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The administrators' page of the seal. */
@Controller
class SealController {

    private static final String ADDRESS = "/staff/admin/seal";

    private final Seals seals;
    private final CitySignature signature;
    private final Frames frames;
    private final Messages messages;

    SealController(Seals seals, CitySignature signature, Frames frames, Messages messages) {
        this.seals = seals;
        this.signature = signature;
        this.frames = frames;
        this.messages = messages;
    }

    @GetMapping(ADDRESS)
    String seal(
            Staff staff,
            Lang lang,
            @RequestParam(defaultValue = "") String done,
            HttpServletRequest request,
            Model model) {
        return page(staff, lang, null, done.equals("put"), request, model);
    }

    @PostMapping(ADDRESS)
    String put(
            Staff staff,
            Lang lang,
            @RequestParam(name = "seal", required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var sent = file == null ? new byte[0] : bounded(file);
        return switch (SealImage.of(sent)) {
            case Outcome.Accepted<byte[], SealImage.Refused>(var png) -> {
                seals.put(staff, png);
                yield "redirect:" + ADDRESS + "?done=put";
            }
            case Outcome.Refused<byte[], SealImage.Refused>(var why) -> {
                response.setStatus(422);
                yield page(staff, lang, why, false, request, model);
            }
        };
    }

    private static byte[] bounded(MultipartFile file) throws IOException {
        try (var in = file.getInputStream()) {
            return in.readNBytes(SealImage.MOST_BYTES + 1);
        }
    }

    @GetMapping(ADDRESS + "/image.png")
    ResponseEntity<byte[]> image() {
        var seal = seals.current().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(seal.png());
    }

    private String page(
            Staff staff,
            Lang lang,
            SealImage.@Nullable Refused refused,
            boolean done,
            HttpServletRequest request,
            Model model) {
        var frame = frames.staff(request, lang, messages.in(lang, "seals.title"), staff.name())
                .withErrors(refused != null);
        var error = refused == null
                ? null
                : frame.t("seals.wrong."
                        + refused.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        var seal = seals.current();
        model.addAttribute(
                "page",
                new SealPage(
                        frame,
                        error == null ? ErrorSummary.NONE : new ErrorSummary(List.of(new Problem("seal", error))),
                        done ? Notice.success("", frame.t("seals.done")) : null,
                        seal.map(_ -> ADDRESS + "/image.png").orElse(null),
                        seal.map(one -> about(frame, one)).orElse(frame.t("seals.none")),
                        frame.t(
                                "seals.key." + signature.kind().name().toLowerCase(java.util.Locale.ROOT),
                                signature.signer().orElse("")),
                        List.of(new FileField(
                                "seal",
                                "seal",
                                frame.t("seals.file"),
                                frame.t("seals.file.hint"),
                                error,
                                true,
                                ".png",
                                List.of(),
                                false,
                                SealImage.MOST_BYTES))));
        return "applications/seals/seal";
    }

    private static String about(Frame frame, Seals.Seal seal) {
        return seal.sample()
                ? frame.t("seals.sample")
                : frame.t("seals.about", JapaneseDates.dateTime(seal.since(), frame.lang()), seal.by());
    }

    @Bean
    static NavEntry sealInNavigation() {
        return new NavEntry(84, "seals.nav", ADDRESS, Set.of("ADMINISTRATOR"));
    }
}
