package jp.tenohira.applications.drafts;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/** 303, so that the next request is a plain GET. */
public final class Redirects {

    private Redirects() {}

    public static RedirectView to(String path) {
        var view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
