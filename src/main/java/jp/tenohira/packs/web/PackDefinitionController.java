package jp.tenohira.packs.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.packs.Packs;
import jp.tenohira.packs.content.PackContent;
import jp.tenohira.packs.definitions.PackDefinition;
import jp.tenohira.packs.definitions.PackProblem;
import jp.tenohira.packs.definitions.PackVersions;
import jp.tenohira.packs.web.PackDefinitionView.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** How packs are made up: written, tried on the next meeting's numbers, published as a version; older ones are compared and put back. */
@Controller
class PackDefinitionController {

    static final String PATH = PackDesk.PATH + "/definition";

    private final PackVersions versions;
    private final Packs packs;
    private final PackDefinitionView view;

    PackDefinitionController(PackVersions versions, Packs packs, PackDefinitionView view) {
        this.versions = versions;
        this.packs = packs;
        this.view = view;
    }

    /** @param from the version to begin with instead of the newest */
    @GetMapping(PATH)
    ModelAndView edit(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String done) {
        PackDesk.mustWrite(staff);
        var newest = versions.newest();
        var text = from.matches("[0-9]{1,6}") ? version(Integer.parseInt(from)).yaml() : newest.yaml();
        var typed = new Typed(newest.version(), text, "");
        return PackDesk.view(
                "form",
                view.form(request, lang, staff, typed, List.of(), Optional.empty(), done.equals("published")),
                HttpStatus.OK);
    }

    @PostMapping(PATH)
    ModelAndView take(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String yaml,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "do", defaultValue = "preview") String what) {
        PackDesk.mustWrite(staff);
        var typed = new Typed(version, yaml.replace("\r\n", "\n"), reason);
        var publishes = what.equals("publish");
        var read = publishes ? versions.publish(staff, version, typed.yaml(), reason) : versions.read(typed.yaml());
        return switch (read) {
            case Outcome.Refused<PackDefinition, List<PackProblem>>(var problems) ->
                PackDesk.view(
                        "form",
                        view.form(request, lang, staff, typed, problems, Optional.empty(), false),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Accepted<PackDefinition, List<PackProblem>> _
            when publishes -> new ModelAndView("redirect:" + PATH + "?done=published");
            case Outcome.Accepted<PackDefinition, List<PackProblem>>(var definition) ->
                PackDesk.view(
                        "form",
                        view.form(
                                request, lang, staff, typed, List.of(), Optional.of(preview(staff, definition)), false),
                        HttpStatus.OK);
        };
    }

    /** Of the latest meeting; without any meeting nothing is shown. */
    private Optional<PackContent> preview(Staff staff, PackDefinition definition) {
        return packs.meetings(staff).stream()
                .findFirst()
                .flatMap(meeting -> packs.preview(staff, meeting.id(), definition));
    }

    @GetMapping(PATH + "/versions/{version:[0-9]{1,6}}")
    ModelAndView compare(HttpServletRequest request, Lang lang, Staff staff, @PathVariable int version) {
        PackDesk.mustWrite(staff);
        return PackDesk.view(
                "overview", view.compared(request, lang, staff, version(version), versions.newest()), HttpStatus.OK);
    }

    private PackVersions.Version version(int version) {
        return versions.find(version).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
