package jp.tenohira.applications.lottery;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import jp.tenohira.applications.places.Round;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.Procedures;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The draws of a procedure, for everybody: commitment, closed list, result, and the record to verify them with. */
@Controller
class LotteryController {

    private final Procedures procedures;
    private final LotteryTables tables;
    private final LotteryViews views;
    private final Commitments commitments;
    private final Clock clock;

    LotteryController(
            Procedures procedures, LotteryTables tables, LotteryViews views, Commitments commitments, Clock clock) {
        this.procedures = procedures;
        this.tables = tables;
        this.views = views;
        this.commitments = commitments;
        this.clock = clock;
    }

    @GetMapping("/procedures/{code}/lottery")
    ModelAndView all(@PathVariable String code, HttpServletRequest request, Lang lang) {
        var procedure = procedure(code);
        commitments.aheadOf(procedure, clock.instant());
        var page = views.all(procedure, request, lang).orElseThrow(LotteryController::notFound);
        return new ModelAndView("applications/lottery/lotteries", Map.of("page", page));
    }

    @GetMapping("/procedures/{code}/lottery/{round}")
    ModelAndView one(@PathVariable String code, @PathVariable String round, HttpServletRequest request, Lang lang) {
        var page =
                views.one(procedure(code), round(code, round), request, lang).orElseThrow(LotteryController::notFound);
        return new ModelAndView("applications/lottery/lottery", Map.of("page", page));
    }

    /** The record, byte for byte as it was published. */
    @GetMapping("/procedures/{code}/lottery/{round}/record.json")
    ResponseEntity<byte[]> record(@PathVariable String code, @PathVariable String round) {
        var drawn = tables.drawn(round(code, round)).orElseThrow(LotteryController::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Content-Disposition", "attachment; filename=\"draw-" + code + "-" + round + ".json\"")
                .body(drawn.record().getBytes(StandardCharsets.UTF_8));
    }

    private Procedure procedure(String code) {
        return procedures.find(code).orElseThrow(LotteryController::notFound);
    }

    private static Round round(String code, String name) {
        return Round.of(code, name).orElseThrow(LotteryController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
