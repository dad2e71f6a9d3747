package jp.tenohira.packs.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.packs.Meeting;
import jp.tenohira.packs.PackRefused;
import jp.tenohira.packs.PackState;
import jp.tenohira.packs.Packs;
import jp.tenohira.packs.PublishedMeeting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Writes meetings and texts, approves them, and issues the pack. */
@Controller
class PackFormController {

    private static final String TEXT = PackDesk.ONE + "/texts/{slot:[a-z0-9-]+}";

    private final Packs packs;
    private final PublishedMeeting published;
    private final PackDesk desk;
    private final PackFormView view;

    PackFormController(Packs packs, PublishedMeeting published, PackDesk desk, PackFormView view) {
        this.packs = packs;
        this.published = published;
        this.desk = desk;
        this.view = view;
    }

    @GetMapping(PackDesk.PATH + "/new")
    ModelAndView fresh(
            HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "") String from) {
        PackDesk.mustWrite(staff);
        var form = from.equals("published")
                ? published.on(PublishedMeeting.HELD).map(MeetingForm::of).orElse(new MeetingForm(Map.of()))
                : new MeetingForm(Map.of());
        return PackDesk.view("form", view.meeting(request, lang, staff, form, null, Map.of()), HttpStatus.OK);
    }

    @PostMapping(PackDesk.PATH + "/new")
    ModelAndView add(HttpServletRequest request, Lang lang, Staff staff, @RequestParam Map<String, String> asked) {
        PackDesk.mustWrite(staff);
        return save(request, lang, staff, new MeetingForm(asked), null, 0);
    }

    @GetMapping(PackDesk.ONE + "/edit")
    ModelAndView edit(HttpServletRequest request, Lang lang, Staff staff, @PathVariable UUID id) {
        var meeting = desk.own(staff, id);
        return PackDesk.view(
                "form", view.meeting(request, lang, staff, MeetingForm.of(meeting), meeting, Map.of()), HttpStatus.OK);
    }

    @PostMapping(PackDesk.ONE + "/edit")
    ModelAndView change(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable UUID id,
            @RequestParam Map<String, String> asked) {
        var seen = asked.getOrDefault("version", "");
        return save(
                request,
                lang,
                staff,
                new MeetingForm(asked),
                desk.own(staff, id),
                seen.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(seen) : 1);
    }

    private ModelAndView save(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            MeetingForm form,
            @Nullable Meeting meeting,
            int version) {
        var problems = new LinkedHashMap<String, String>();
        var held = form.held();
        var agenda = form.agenda();
        if (held.isEmpty()) {
            problems.put("held", desk.text(lang, "wrong.held"));
        }
        if (agenda.isEmpty()) {
            problems.put("agenda", desk.text(lang, "wrong.agenda"));
        }
        if (held.isPresent() && agenda.isPresent()) {
            var id = meeting == null ? UUID.randomUUID() : meeting.id();
            switch (packs.save(staff, form.meeting(id, version, held.get(), agenda.get()))) {
                case Outcome.Accepted<Meeting, PackRefused>(var kept) -> {
                    return done(kept.id(), "saved");
                }
                case Outcome.Refused<Meeting, PackRefused>(var why) -> explain(lang, why, "name", problems);
            }
        }
        return PackDesk.view(
                "form", view.meeting(request, lang, staff, form, meeting, problems), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping(TEXT)
    ModelAndView text(
            HttpServletRequest request, Lang lang, Staff staff, @PathVariable UUID id, @PathVariable String slot) {
        var meeting = desk.own(staff, id);
        var text = packs.texts(id).get(slot);
        if (text == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return PackDesk.view("form", view.text(request, lang, staff, meeting, slot, text, Map.of()), HttpStatus.OK);
    }

    @PostMapping(TEXT)
    ModelAndView write(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable UUID id,
            @PathVariable String slot,
            @RequestParam(defaultValue = "") String text) {
        var meeting = desk.own(staff, id);
        return switch (packs.write(staff, id, slot, text.replace("\r\n", "\n"))) {
            case Outcome.Accepted<PackState, PackRefused> _ -> done(id, "saved");
            case Outcome.Refused<PackState, PackRefused>(var why) -> {
                var problems = new LinkedHashMap<String, String>();
                explain(lang, why, "text", problems);
                yield PackDesk.view(
                        "form",
                        view.text(request, lang, staff, meeting, slot, text, problems),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    @PostMapping(PackDesk.ONE + "/approve")
    ModelAndView approve(Staff staff, @PathVariable UUID id) {
        desk.own(staff, id);
        return moved(id, "approved", packs.approve(staff, id));
    }

    @PostMapping(PackDesk.ONE + "/reopen")
    ModelAndView reopen(Staff staff, @PathVariable UUID id) {
        desk.own(staff, id);
        return moved(id, "reopened", packs.reopen(staff, id));
    }

    @GetMapping(PackDesk.ONE + "/freeze")
    ModelAndView sure(HttpServletRequest request, Lang lang, Staff staff, @PathVariable UUID id) {
        return PackDesk.view("form", view.freeze(request, lang, staff, desk.own(staff, id)), HttpStatus.OK);
    }

    @PostMapping(PackDesk.ONE + "/freeze")
    ModelAndView freeze(Staff staff, @PathVariable UUID id) {
        desk.own(staff, id);
        return moved(id, "frozen", packs.freeze(staff, id));
    }

    /** A step that is not possible any more, because somebody else took it, leads back to the pack as it is. */
    private static ModelAndView moved(UUID id, String done, Outcome<?, PackRefused> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<?, PackRefused> _ -> done(id, done);
            case Outcome.Refused<?, PackRefused>(var why)
            when why instanceof PackRefused.OwnWork -> done(id, "own-" + done);
            case Outcome.Refused<?, PackRefused> _ -> new ModelAndView("redirect:" + PackDesk.path(id));
        };
    }

    private static ModelAndView done(UUID id, String done) {
        return new ModelAndView("redirect:" + PackDesk.path(id) + "?done=" + done);
    }

    private void explain(Lang lang, PackRefused why, String usual, Map<String, String> problems) {
        switch (why) {
            case PackRefused.NotYours() -> problems.put(usual, desk.text(lang, "wrong.notYours"));
            case PackRefused.NotFound() -> problems.put(usual, desk.text(lang, "wrong.notFound"));
            case PackRefused.WrongState(var _) -> problems.put(usual, desk.text(lang, "wrong.state"));
            case PackRefused.OwnWork() -> problems.put(usual, desk.text(lang, "own.approved"));
            case PackRefused.ChangedMeanwhile() -> problems.put(usual, desk.text(lang, "wrong.changed"));
            case PackRefused.FigureUnknown(var places) ->
                problems.put(usual, desk.text(lang, "wrong.figure", lang.listed(List.copyOf(places))));
            case PackRefused.Unusable(var field) -> problems.put(field, desk.text(lang, "wrong." + field));
        }
    }
}
