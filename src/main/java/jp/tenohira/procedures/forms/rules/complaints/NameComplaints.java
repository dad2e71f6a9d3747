package jp.tenohira.procedures.forms.rules.complaints;

import java.util.List;
import java.util.stream.Collectors;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;

/** Why a name that the form has cannot be meant where an expression stands. */
public final class NameComplaints {

    private static final String PAGE = "page:";

    private final Vocabulary vocabulary;

    NameComplaints(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What stands for a page's own condition among the names of a circle. */
    public static String ofPage(String page) {
        return PAGE + page;
    }

    /** Each depends on the next, and the last is the first again. */
    public Text circle(List<String> names) {
        if (names.size() == 2) {
            return Text.of(
                    "%s自身の回答で、それを聞くかどうかを決めることはできません。".formatted(said(names.getFirst(), Lang.JA)),
                    "%s cannot depend on its own answer.".formatted(said(names.getFirst(), Lang.EN)));
        }
        return Text.of(
                "条件が輪になっています:%s。どれを先に聞くか決まらないので、いずれかの条件をなくしてください。".formatted(way(names, Lang.JA)),
                "The conditions go round in a circle: %s. Take away one of them.".formatted(way(names, Lang.EN)));
    }

    /** The question comes later on the form, or belongs to another group. */
    public Text notYet(String name) {
        var named = vocabulary.named(name);
        var dot = name.indexOf('.');
        var page = vocabulary.pageOf(name);
        if (dot < 0 && page.isEmpty()) {
            return Text.of(
                    "%sは、ここでは使えません。そのグループのページの中か、それより後のページでだけ使えます。".formatted(named.in(Lang.JA)),
                    "%s is not known here; it is only on the pages of its group, or on later ones."
                            .formatted(named.in(Lang.EN)));
        }
        return Text.of(
                "%sは、ここより後の「%s」のページで聞きます。式に使えるのは、先に聞いた質問だけです。質問の順を入れ替えるか、この条件や確認を後ろの質問に移してください。"
                        .formatted(
                                named.in(Lang.JA),
                                page.map(title -> title.in(Lang.JA)).orElse("")),
                "%s is asked later, on the page \"%s\"; only what is asked before can be meant. Change the order, or move this condition or rule to the later question."
                        .formatted(
                                named.in(Lang.EN),
                                page.map(title -> title.in(Lang.EN)).orElse("")));
    }

    private String way(List<String> names, Lang lang) {
        return names.stream().map(name -> said(name, lang)).collect(Collectors.joining(" → "));
    }

    private String said(String name, Lang lang) {
        if (!name.startsWith(PAGE)) {
            return vocabulary.named(name).in(lang);
        }
        var title = vocabulary.page(name.substring(PAGE.length())).in(lang);
        return lang == Lang.JA ? "ページ「" + title + "」" : "page \"" + title + "\"";
    }

    /** What an expression gives, and what it should. */
    public static Text result(String expected, String given) {
        var should = Kinds.of(expected);
        var is = Kinds.of(given);
        return expected.equals("bool")
                ? Text.of(
                        "条件の式は、成り立つ・成り立たないのどちらかになるように書いてください。今の式の結果は%sです。".formatted(is.in(Lang.JA)),
                        "A condition must be true or false; this expression gives %s.".formatted(is.in(Lang.EN)))
                : Text.of(
                        "式の結果は%sでなければなりません。今の式の結果は%sです。".formatted(should.in(Lang.JA), is.in(Lang.JA)),
                        "The expression must give %s, not %s.".formatted(should.in(Lang.EN), is.in(Lang.EN)));
    }
}
