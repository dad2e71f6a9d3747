package jp.tenohira.assistant.guideline;

import java.util.Map;
import java.util.stream.Collectors;
import jp.tenohira.assistant.guideline.Guideline.Article;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;

/** An article as files and rows have it: wordings by the code of their language. */
record WrittenArticle(Map<String, String> title, Map<String, String> text) {

    WrittenArticle {
        title = Map.copyOf(title);
        text = Map.copyOf(text);
    }

    static WrittenArticle of(Article article) {
        return new WrittenArticle(written(article.title()), written(article.text()));
    }

    Article article(int number) {
        return new Article(number, read(title), read(text));
    }

    private static Map<String, String> written(Text text) {
        return text.byLang().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().code(), Map.Entry::getValue));
    }

    private static Text read(Map<String, String> byCode) {
        return new Text(byCode.entrySet().stream()
                .collect(Collectors.toMap(entry -> Lang.of(entry.getKey()), Map.Entry::getValue)));
    }
}
