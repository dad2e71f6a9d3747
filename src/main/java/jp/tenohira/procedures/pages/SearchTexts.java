package jp.tenohira.procedures.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.core.wording.Annotations;
import jp.tenohira.procedures.SearchRequest;
import jp.tenohira.procedures.SearchResult;
import jp.tenohira.procedures.pages.ResultsPage.Choice;
import jp.tenohira.procedures.pages.ResultsPage.Filter;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Link;

/** What stands around the results: counts, and the filters as links. */
record SearchTexts(Messages messages, Lang lang) {

    String shown(SearchResult result) {
        if (result.total() == 0) {
            return "";
        }
        var first = (result.page() - 1) * SearchRequest.PAGE_SIZE + 1;
        return messages.in(
                lang,
                "procedures.search.shown",
                result.total(),
                first,
                first + result.procedures().size() - 1);
    }

    List<Filter> filters(SearchRequest sought, SearchResult result) {
        var filters = new ArrayList<Filter>();
        filters.add(new Filter("", List.of(new Choice(open(sought, result), false))));
        filters.add(new Filter(messages.in(lang, "procedures.search.lifeFilter"), lifeEvents(sought, result)));
        filters.add(new Filter(messages.in(lang, "procedures.search.departmentFilter"), departments(sought, result)));
        return filters;
    }

    private Link open(SearchRequest sought, SearchResult result) {
        var text = sought.openNow()
                ? messages.in(lang, "procedures.search.openAll")
                : messages.in(lang, "procedures.search.openOnly", result.open());
        return new Link(
                text,
                SearchAddress.of(new SearchRequest(
                        sought.words(), sought.lifeEvent(), sought.department(), !sought.openNow(), 1)));
    }

    private List<Choice> lifeEvents(SearchRequest sought, SearchResult result) {
        var choices = new ArrayList<Choice>();
        choices.add(choice(
                messages.in(lang, "procedures.search.any"),
                new SearchRequest(sought.words(), Optional.empty(), sought.department(), sought.openNow(), 1),
                sought.lifeEvent().isEmpty()));
        result.lifeEvents()
                .forEach((event, count) -> choices.add(choice(
                        Annotations.plain(messages.in(lang, event.messageKey())) + " (" + count + ")",
                        new SearchRequest(sought.words(), Optional.of(event), sought.department(), sought.openNow(), 1),
                        sought.lifeEvent().equals(Optional.of(event)))));
        return choices;
    }

    private List<Choice> departments(SearchRequest sought, SearchResult result) {
        var choices = new ArrayList<Choice>();
        choices.add(choice(
                messages.in(lang, "procedures.search.any"),
                new SearchRequest(sought.words(), sought.lifeEvent(), Optional.empty(), sought.openNow(), 1),
                sought.department().isEmpty()));
        result.departments()
                .forEach((department, count) -> choices.add(choice(
                        department.name().in(lang) + " (" + count + ")",
                        new SearchRequest(
                                sought.words(),
                                sought.lifeEvent(),
                                Optional.of(department.code()),
                                sought.openNow(),
                                1),
                        sought.department().equals(Optional.of(department.code())))));
        return choices;
    }

    private static Choice choice(String text, SearchRequest leadsTo, boolean current) {
        return new Choice(new Link(text, SearchAddress.of(leadsTo)), current);
    }
}
