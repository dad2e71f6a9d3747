package jp.tenohira.assistant.web.guideline;

import static jp.tenohira.assistant.web.desk.DeskWords.t;
import static jp.tenohira.assistant.web.guideline.GuidelineController.PATH;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.tenohira.assistant.admission.Readings;
import jp.tenohira.assistant.admission.Readings.Reader;
import jp.tenohira.assistant.pages.DeskPage;
import jp.tenohira.assistant.pages.DeskPage.Form;
import jp.tenohira.assistant.pages.DeskPage.Hidden;
import jp.tenohira.assistant.pages.DeskPage.Part;
import jp.tenohira.assistant.web.desk.DeskWords;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who has read the version in force and passed the test: a head's own section, or all of them. */
@Component
class ReadingsView {

    private final Readings readings;
    private final Organisation organisation;
    private final DeskWords words;

    ReadingsView(Readings readings, Organisation organisation, DeskWords words) {
        this.readings = readings;
        this.organisation = organisation;
        this.words = words;
    }

    DeskPage page(HttpServletRequest request, Lang lang, Staff staff) {
        var frame = words.frame(request, lang, staff, "readings.title").at(PATH + "/readings");
        var bySection = readings.overview(staff).stream()
                .collect(Collectors.groupingBy(Reader::section, TreeMap::new, Collectors.toList()));
        var parts = new ArrayList<Part>();
        parts.add(DeskWords.part(frame, "", "readings.lead"));
        bySection.forEach((section, readers) -> parts.add(section(frame, lang, section, readers)));
        var notices = "reminded".equals(request.getParameter("done"))
                ? List.of(Notice.success(t(frame, "readings.reminded"), ""))
                : List.<Notice>of();
        return new DeskPage(frame, words.tabs(frame, staff, PATH), List.of(), notices, parts);
    }

    private Part section(Frame frame, Lang lang, String section, List<Reader> readers) {
        var name = organisation
                .section(section)
                .map(known -> known.name().in(lang))
                .orElse(section.isEmpty() ? t(frame, "readings.no-section") : section);
        var read = readers.stream().filter(reader -> reader.readAt() != null).count();
        var passed =
                readers.stream().filter(reader -> reader.passedAt() != null).count();
        var reminder = readings.reminder(section)
                .map(one -> "\n" + t(frame, "readings.last", one.by(), DeskWords.time(one.at())))
                .orElse("");
        var part = Part.text(name, t(frame, "readings.count", read, readers.size(), passed) + reminder)
                .with(table(frame, name, readers));
        return read == readers.size()
                ? part
                : part.with(new Form(
                        PATH + "/readings",
                        List.of(new Hidden("section", section)),
                        List.of(),
                        List.of(Button.secondary(t(frame, "readings.remind")))));
    }

    private static Table table(Frame frame, String caption, List<Reader> readers) {
        return new Table(
                caption,
                List.of(
                        new Table.Column(t(frame, "readings.person")),
                        new Table.Column(t(frame, "readings.read")),
                        new Table.Column(t(frame, "readings.test"))),
                readers.stream()
                        .map(reader -> new Table.Row(List.of(
                                new Table.Cell(reader.name()),
                                when(frame, reader.readAt()),
                                when(frame, reader.passedAt()))))
                        .toList());
    }

    private static Table.Cell when(Frame frame, @Nullable Instant at) {
        return at == null
                ? Table.Cell.tags(new Tag(t(frame, "readings.not-yet"), Tag.Colour.RED))
                : new Table.Cell(DeskWords.time(at));
    }
}
