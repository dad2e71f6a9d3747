package jp.tenohira.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.ui.components.Link;

/** The links of the header that depend on whether the resident is signed in. */
public interface AccountLinks {

    List<Link> of(HttpServletRequest request, Lang lang);
}
