package jp.tenohira.applications.mine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.tenohira.applications.mine.pages.DataPage;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.RateLimits;
import jp.tenohira.identity.residents.Resident;
import jp.tenohira.identity.residents.ResidentEvents;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.components.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Everything the city hall keeps of a resident, as one file; written to the client while it is read. */
@Controller
class MyDataController {

    private static final String PATH = "/my/export";
    private static final RateLimits.Limit OF_RESIDENT = new RateLimits.Limit(5, Duration.ofHours(1));

    private final MyData data;
    private final RateLimits limits;
    private final ResidentEvents log;
    private final Frames frames;
    private final Clock clock;

    MyDataController(MyData data, RateLimits limits, ResidentEvents log, Frames frames, Clock clock) {
        this.data = data;
        this.limits = limits;
        this.log = log;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView ask(HttpServletRequest request, Lang lang, Resident resident) {
        return page(request, lang, false);
    }

    @PostMapping(PATH)
    Object download(HttpServletRequest request, HttpServletResponse response, Lang lang, Resident resident)
            throws IOException {
        if (!limits.tryTake("my-data", resident.id().toString(), OF_RESIDENT)) {
            var page = page(request, lang, true);
            page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            return page;
        }
        log.record(resident.id(), "exported", "");
        response.setContentType("application/zip");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"my-data-" + LocalDate.ofInstant(clock.instant(), JapaneseDates.JST) + ".zip\"");
        data.write(resident, lang, response.getOutputStream());
        return new ModelAndView((org.springframework.web.servlet.View) (_, _, _) -> {});
    }

    private ModelAndView page(HttpServletRequest request, Lang lang, boolean tooMany) {
        var frame = frames.resident(request, lang, "");
        var page = new DataPage(
                frames.resident(request, lang, frame.t("resident.export.title")),
                tooMany ? List.of(Notice.warning("", frame.t("resident.export.tooMany"))) : List.of());
        return new ModelAndView("applications/mine/data", Map.of("page", page));
    }
}
