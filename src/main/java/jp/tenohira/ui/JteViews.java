package jp.tenohira.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.AbstractTemplateView;
import org.springframework.web.servlet.view.AbstractTemplateViewResolver;

/** Pages are compiled JTE templates; the view "drafts/step" is {@code src/main/jte/drafts/step.jte}. */
@Configuration(proxyBeanMethods = false)
class JteViews {

    @Bean
    TemplateEngine templateEngine() {
        var engine = TemplateEngine.createPrecompiled(ContentType.Html);
        engine.setTrimControlStructures(true);
        return engine;
    }

    @Bean
    ViewResolver jteViewResolver(TemplateEngine engine) {
        return new Resolver(engine);
    }

    private static final class Resolver extends AbstractTemplateViewResolver {

        private final TemplateEngine engine;

        Resolver(TemplateEngine engine) {
            this.engine = engine;
            setViewClass(JteView.class);
            setSuffix(".jte");
            setContentType("text/html;charset=UTF-8");
            setExposeSpringMacroHelpers(false);
        }

        @Override
        protected JteView instantiateView() {
            return new JteView(engine);
        }

        @Override
        protected Class<?> requiredViewClass() {
            return JteView.class;
        }
    }

    static final class JteView extends AbstractTemplateView {

        private final TemplateEngine engine;

        JteView(TemplateEngine engine) {
            this.engine = engine;
        }

        @Override
        public boolean checkResource(Locale locale) {
            var url = getUrl();
            return url != null && engine.hasTemplate(url);
        }

        /** Renders to memory first: a template that fails leaves the answer untouched for the error page. */
        @Override
        protected void renderMergedTemplateModel(
                Map<String, @Nullable Object> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            var output = new Utf8ByteOutput();
            engine.render(String.valueOf(getUrl()), model, new AnnotatedHtml(output));
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
