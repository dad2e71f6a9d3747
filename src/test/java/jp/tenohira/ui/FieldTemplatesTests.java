package jp.tenohira.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.TextField;
import jp.tenohira.ui.pages.GalleryPage;
import org.junit.jupiter.api.Test;

class FieldTemplatesTests {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    @Test
    void drawsATextField() throws IOException {
        var frame = new Frame(
                Lang.JA,
                "{申請|しんせい}をする",
                Audience.RESIDENT,
                "/ui",
                true,
                null,
                "_csrf",
                "abc",
                new Messages(),
                List.of(),
                "郡山市",
                false);
        List<Field> fields = List.of(
                new TextField("a", "a", "氏名", null, null, true, TextField.Kind.TEXT, "\"><script>", null, null, null));
        var output = new StringOutput();
        engine.render("ui/gallery.jte", new GalleryPage(frame, ErrorSummary.NONE, fields), output);
        assertThat(output.toString()).contains("氏名");
    }
}
